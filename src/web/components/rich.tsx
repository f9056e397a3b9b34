import type { ComponentChild } from 'preact';
import type { Localiser } from '../languages/index.ts';

const FIRST = 0xe100;

/**
 * A message with elements as values, so that a translator may put the link where the sentence needs it:
 * `rich(l, 'home-next', { meeting: <Link href="/en/meetings">January</Link> })`.
 */
export const rich = (l: Localiser, id: string, args: Readonly<Record<string, ComponentChild>>): readonly ComponentChild[] => {
  const elements: ComponentChild[] = [];
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(args)) {
    if (typeof value === 'string' || typeof value === 'number') values[name] = value;
    else values[name] = String.fromCharCode(FIRST + elements.push(value) - 1);
  }
  return l
    .t(id, values)
    .split(/([\uE100-\uE1FF])/)
    .map((part) => (part.length === 1 ? (elements[part.charCodeAt(0) - FIRST] ?? part) : part));
};
