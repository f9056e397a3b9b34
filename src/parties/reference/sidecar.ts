import { basename, dirname, join } from 'node:path';
import { accept, type Outcome, refuse } from '../../kernel/refusal.ts';
import { type DocumentFacts, documentFacts } from './manifest.ts';
import type { Reference } from './reference.ts';

/**
 * The names under which a file's sidecar may stand, the closest first:
 * `a/b.restated.txt` → `a/b.restated.txt.meta.json`, `a/b.restated.meta.json`, `a/b.meta.json`
 */
export const sidecarNames = (file: string): readonly string[] => {
  const folder = dirname(file);
  const found: string[] = [];
  for (let name = basename(file); name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    found.push(join(folder, `${name}.meta.json`));
  }
  return found;
};

const text = (value: unknown): string | undefined => {
  const found = typeof value === 'string' ? value.normalize('NFC').trim() : '';
  return found === '' ? undefined : found;
};

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const found = text(one);
    return found === undefined ? [] : [found];
  });

/**
 * What a `<file>.meta.json` says, in the shape of a manifest entry. Sidecars are written by hand and by other programs, so
 * fields that are not known are left aside, and a date such as "n.d." is no date. `source`, `source_url` and `url` become one
 * list of sources. Refusal: MANIFEST_INVALID when it is no object, or a known field cannot be understood (a language that is
 * not one of the six, a kind that does not exist).
 *
 * `readSidecar({ title: 'Statement', author: 'Singapore', date: '2021-02', source_url: ['https://…'] })`
 */
export const readSidecar = (json: unknown): Outcome<DocumentFacts, 'MANIFEST_INVALID'> => {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return refuse('MANIFEST_INVALID', { field: '(whole file)' });
  const raw = json as Record<string, unknown>;
  const source = [...texts(raw.source), ...texts(raw.source_url), ...texts(raw.url)];
  const date = text(raw.date);
  const note = texts([raw.note, raw.date_note, raw.text_status, raw.status]).join(' ');
  const facts: Record<string, unknown> = {};
  for (const field of [
    'slug',
    'kind',
    'symbol',
    'title',
    'actor',
    'author',
    'author_kind',
    'body',
    'language',
    'comments_on',
  ] as const) {
    facts[field] = text(raw[field]);
  }
  for (const field of ['steward', 'last_verified', 'completeness'] as const) facts[field] = text(raw[field]);
  facts.licence = text(raw.licence) ?? text(raw.license);
  facts.date = date !== undefined && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? date : undefined;
  facts.titles = raw.titles;
  facts.demo = raw.demo;
  if (source.length > 0) facts.source = source;
  if (note !== '') facts.note = note;
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));
  const read = documentFacts.safeParse(given);
  return read.success
    ? accept(read.data)
    : refuse('MANIFEST_INVALID', { field: read.error.issues[0]?.path.join('.') ?? '(whole file)' });
};

/**
 * The code of an author given in words: a State by any of its names (`SGP`), an organisation by acronym or name (`EU`,
 * `UNODA`), a group by one of its names or its code (`nam`). `null` when it is nobody known; then the words stand as they are.
 */
export const actorOf = (
  reference: Reference,
  author: string,
): { kind: 'state' | 'group' | 'organisation'; code: string } | null => {
  const state = reference.stateByAlpha3(author) ?? reference.stateByName(author);
  if (state !== undefined) return { kind: 'state', code: state.alpha3 };
  const wanted = author.trim().toLowerCase();
  const organisation = reference.files.organisations.records.find((one) =>
    [one.acronym, one.name].some((name) => name.toLowerCase() === wanted),
  );
  if (organisation !== undefined) return { kind: 'organisation', code: organisation.acronym };
  const group = reference.files.groups.records.find((one) =>
    [one.id, one.code, ...Object.values(one.names)].some((name) => name.toLowerCase() === wanted),
  );
  return group === undefined ? null : { kind: 'group', code: group.id };
};
