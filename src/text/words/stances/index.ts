import type { Language } from '../../document.ts';
import { type Lexicon, lexicon } from '../../reading/phrases.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { type CueKind, cueKinds, type StanceWords } from './kinds.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

export type { CueKind } from './kinds.ts';

/** The words of position of a language, ready to be looked up. */
export interface StanceLexicon {
  readonly cues: Lexicon<CueKind>;
  readonly not: ReadonlySet<string>;
  readonly but: ReadonlySet<string>;
  readonly body: ReadonlySet<string>;
  readonly text: ReadonlySet<string>;
}

const set = (words: string): Set<string> => new Set(words.split(/[,\n]/).map((word) => word.trim()));

const ready = (words: StanceWords): StanceLexicon => ({
  cues: lexicon(cueKinds.map((kind) => [kind, words.cues[kind] ?? ''] as const)),
  not: set(words.not),
  but: set(words.but),
  body: set(words.body),
  text: set(words.text),
});

const ALL: Readonly<Record<Language, StanceLexicon>> = {
  ar: ready(ar),
  zh: ready(zh),
  en: ready(en),
  fr: ready(fr),
  ru: ready(ru),
  es: ready(es),
};

/** The words of position of a language. */
export const stanceWords = (language: Language): StanceLexicon => ALL[language];
