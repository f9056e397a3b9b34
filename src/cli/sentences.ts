import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { messageOf, type Refusal } from '../kernel/refusal.ts';
import { projectRoot } from '../kernel/root.ts';

/**
 * The English sentence of a refusal to read a file, from the same words that the pages use.
 * `readingSentence({ code: 'READING_EMPTY' })` → `The file holds no text. …`
 */
export const readingSentence = (refusal: Refusal): string => {
  const bundle = new FluentBundle('en', { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(join(projectRoot, 'locales/en/reading.ftl'), 'utf8')));
  const pattern = bundle.getMessage(messageOf(refusal.code))?.value;
  return pattern ? bundle.formatPattern(pattern, { ...refusal.params }, []) : refusal.code;
};
