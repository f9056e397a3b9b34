import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { projectRoot } from '../../kernel/root.ts';
import { intlTag } from './dates.ts';
import { LANGUAGES, type Language } from './language.ts';

/** A gap in the locale files is a fault wherever the TypeScript itself runs, and a fallback to English in the built program. */
export const strict = import.meta.url.endsWith('.ts');

/** Every file of `locales/<language>/`, one area of the platform each. Throws when two files hold the same message. */
const load = (language: Language): FluentBundle => {
  const folder = join(projectRoot, 'locales', language);
  const bundle = new FluentBundle(intlTag(language));
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const faults = bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
    if (strict && faults.length > 0) throw new Error(`locales/${language}/${file}: ${faults.join('; ')}`);
  }
  return bundle;
};

/** Read once, when the program starts. */
export const bundles: ReadonlyMap<Language, FluentBundle> = new Map(LANGUAGES.map((language) => [language, load(language)]));
