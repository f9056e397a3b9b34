import { join } from 'node:path';
import { projectRoot } from '../../kernel/root.ts';
import { type Language, languages } from '../../text/index.ts';
import type { CapacityTerm } from './capacity-taxonomy.ts';
import type { Measure, Theme } from './cbms.ts';
import { crossReferences } from './cross-references.ts';
import { type Files, readFiles } from './files.ts';
import type { Group } from './groups.ts';
import type { Instrument } from './instruments.ts';
import type { Norm } from './norms.ts';
import type { Organisation } from './organisations.ts';
import { ranks, searchable } from './ranks.ts';
import type { State } from './states.ts';

/** The reference data, read once and never changed. Every accessor is pure; an unknown key gives `undefined` or an empty list. */
export interface Reference {
  readonly files: Files;
  stateByAlpha3(code: string): State | undefined;
  /** By any of its names in the six languages; capitals, accents and kind of apostrophe do not matter. `'cote d\'ivoire'` → CIV */
  stateByName(name: string): State | undefined;
  /** alpha-3 → short name, in the order of names of that language. */
  stateNames(language: Language): ReadonlyMap<string, string>;
  /** alpha-3 → place in the order of names of that language, from 1: stored with the State so that lists sort in SQL. */
  rankByName(language: Language): ReadonlyMap<string, number>;
  groupById(id: string): Group | undefined;
  /** alpha-3 codes of the members on that day (`2026-11-24`), alphabetical; observers within a group are members. */
  statesIn(group: string, onDay: string): readonly string[];
  /** Ids of the groups in which the State is on that day. */
  groupsOf(state: string, onDay: string): readonly string[];
  /** By symbol (`A/70/174`) or by the way it is cited (`resolution 70/237`). */
  instrumentBySymbol(symbol: string): Instrument | undefined;
  /** `norm('f')` */
  norm(letter: string): Norm | undefined;
  organisationByAcronym(acronym: string): Organisation | undefined;
  capacityTermsOf(type: CapacityTerm['type']): readonly CapacityTerm[];
  /** Themes with the measures that share them, those of most bodies first, then by name. */
  commonThemes(): readonly { readonly theme: Theme; readonly bodies: readonly string[]; readonly measures: readonly Measure[] }[];
}

const build = (files: Files): Reference => {
  const states = new Map(files.states.records.map((one) => [one.alpha3, one]));
  const names = new Map(
    files.states.records.flatMap((one) => Object.values(one.names).map((name) => [searchable(name), one] as const)),
  );
  const groups = new Map(files.groups.records.map((one) => [one.id, one]));
  const norms = new Map(files.norms.records.map((one) => [one.letter, one]));
  const organisations = new Map(files.organisations.records.map((one) => [one.acronym, one]));
  const symbols = new Map<string, Instrument>();
  for (const one of files.instruments.records) {
    for (const key of [one.symbol, one.cited_as]) if (typeof key === 'string') symbols.set(key, one);
  }
  const ordered = new Map(languages.map((language) => [language, ranks(files.states.records, language)]));
  const inOrder = (language: Language) =>
    ordered.get(language) ?? { names: new Map<string, string>(), places: new Map<string, number>() };

  const statesIn = (id: string, onDay: string): string[] =>
    (groups.get(id)?.members ?? [])
      .filter((one) => (one.from === undefined || one.from <= onDay) && (one.until === undefined || onDay < one.until))
      .map((one) => one.state);

  return {
    files,
    stateByAlpha3: (code) => states.get(code),
    stateByName: (name) => names.get(searchable(name)),
    stateNames: (language) => inOrder(language).names,
    rankByName: (language) => inOrder(language).places,
    groupById: (id) => groups.get(id),
    statesIn,
    groupsOf: (state, onDay) =>
      files.groups.records.filter((one) => statesIn(one.id, onDay).includes(state)).map((one) => one.id),
    instrumentBySymbol: (symbol) => symbols.get(symbol),
    norm: (letter) => norms.get(letter),
    organisationByAcronym: (acronym) => organisations.get(acronym),
    capacityTermsOf: (type) => files['capacity-taxonomy'].records.filter((one) => one.type === type),
    commonThemes: () =>
      files.cbms.themes
        .map((theme) => {
          const measures = files.cbms.records.filter((one) => one.theme === theme.id || one.secondary_themes.includes(theme.id));
          return { theme, measures, bodies: [...new Set(measures.map((one) => one.body))].sort() };
        })
        .sort((a, b) => b.bodies.length - a.bodies.length || a.theme.name.localeCompare(b.theme.name, 'en')),
  };
};

/**
 * Read and check the reference folder: every file against its schema, then every code that leads from one record to another.
 * Throws one Error that lists all that is wrong, a sentence each with file, record and field.
 */
export const loadReference = (folder: string = join(projectRoot, 'reference')): Reference => {
  const { files, wrong } = readFiles(folder);
  const all = files === null ? wrong : crossReferences(files);
  if (files === null || all.length > 0) throw new Error(`The reference data in ${folder} cannot be used:\n${all.join('\n')}`);
  return build(files);
};
