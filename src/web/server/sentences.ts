import { messageOf, type Refusal } from '../../kernel/refusal.ts';
import type { Localiser } from '../languages/index.ts';

/**
 * The sentence of a refusal in the language of the page; for data without Fluent's marks of direction. `field` stands for the field's
 * own label where an act (`library-report-mistake`) has one, else for its name.
 */
export function sentenceOf(l: Localiser, refusal: Refusal, where: 'page' | 'data', act?: string): string {
  const label = act === undefined || refusal.field === undefined ? undefined : `act-${act}-${refusal.field}`;
  const field = label !== undefined && l.has(label) ? l.plain(label) : (refusal.field ?? '');
  return l[where === 'page' ? 't' : 'plain'](messageOf(refusal.code), { field, ...refusal.params });
}
