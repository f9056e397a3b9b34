import type { FastifyInstance, InjectOptions } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { slugOf } from '../../src/parties/act.ts';
import { LANGUAGES, type Language } from '../../src/web/languages/index.ts';
import type { Room } from '../../src/web/room.ts';
import { SECRET, type Seed } from '../support/house.ts';
import { exampleOf, INPUTS, PARAMS, QUERIES } from './examples.ts';

/** One question to the server, and the declaration that it comes from. */
export interface Question {
  readonly from: string;
  /** `page`, `json`, `form`, `operation`…: how it is asked. */
  readonly channel: string;
  readonly ask: InjectOptions & { readonly method: string; readonly url: string };
}
type Declared = Pick<Room, 'views' | 'acts'>;

/**
 * `/library/:slug/:address` with examples: everything open, then one parameter after the other hidden, missing, or another open
 * one. `/library/open-1/13`, `/library/hidden-1/13`, …, `/library/open-1/999`
 */
function addresses(path: string, where: string, seed: Seed): readonly Readonly<Record<string, string>>[] {
  const names = [...path.matchAll(/:(\w+)/g)].map((found) => found[1] as string);
  const targets = names.map((name) => ({ name, ...exampleOf(PARAMS, where, name)(seed) }));
  const open = Object.fromEntries(targets.map(({ name, open: [first] }) => [name, first as string]));
  const others = targets.flatMap(({ name, open: [, ...more], hidden, missing }) =>
    [...more, ...hidden, ...missing].map((value) => ({ ...open, [name]: value })),
  );
  return [open, ...others];
}
const fill = (path: string, params: Readonly<Record<string, string>>): string =>
  path === '/' ? '' : path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(params[name] as string));

/** Nothing, each value alone, and the first of each together. */
function queries(names: readonly string[], where: string, seed: Seed): readonly string[] {
  const values = names.map((name) => ({ name, list: exampleOf(QUERIES, where, name)(seed) }));
  const alone = values.flatMap(({ name, list }) => list.map((value) => ({ [name]: value })));
  const [first] = values;
  // A page is what a first value was found on; every further name filters it.
  const together = (first?.list ?? []).flatMap((value) =>
    values.slice(1).flatMap(({ name, list }) => list.map((other) => ({ [first?.name as string]: value, [name]: other }))),
  );
  return ['', ...[...alone, ...together].map((one) => `?${new URLSearchParams(one)}`)];
}

const SUFFIXES = ['exe', 'json.json', 'html'];

/** Every question that the public can put to these views and acts, generated from what they declare. */
export function questions(
  { views, acts }: Declared,
  seed: Seed,
  languages: readonly Language[] = LANGUAGES,
): readonly Question[] {
  const out: Question[] = [];
  const offered = new Set(views.flatMap((view) => Object.keys(view.files ?? {})));
  const others = (files: object = {}): string[] => [...offered].filter((suffix) => !Object.hasOwn(files, suffix));
  const get = (from: string, channel: string, url: string, headers: Record<string, string> = {}, method = 'GET'): void => {
    out.push({ from, channel, ask: { method: method as 'GET', url, headers } });
  };
  for (const view of views) {
    const from = `the view ${view.name}`;
    for (const params of addresses(view.path, from, seed)) {
      const path = fill(view.path, params);
      const files = Object.keys(view.files ?? {});
      for (const language of languages) {
        get(from, 'page', `/${language}${path}`);
        get(from, 'json', `/${language}${path}.json`);
        for (const suffix of files) get(from, `file ${suffix}`, `/${language}${path}.${suffix}`);
      }
      for (const suffix of files) {
        get(from, `HEAD of ${suffix}`, `/en${path}.${suffix}`, {}, 'HEAD');
        get(from, 'If-None-Match', `/en${path}.${suffix}`, { 'if-none-match': '"anything"' });
        get(from, 'bare address', `${path}.${suffix}`, { 'accept-language': 'fr' });
        get(from, 'suffix after suffix', `/en${path}.${suffix}.json`);
      }
      get(from, 'HEAD', `/en${path}`, {}, 'HEAD');
      get(from, 'HEAD of json', `/en${path}.json`, {}, 'HEAD');
      get(from, 'Accept', `/en${path}`, { accept: 'application/json' });
      get(from, 'If-None-Match', `/en${path}`, { 'if-none-match': '*' });
      get(from, 'If-None-Match', `/en${path}.json`, { 'if-none-match': '"anything"' });
      get(from, 'bare address', path === '' ? '/' : path, { 'accept-language': 'fr' });
      for (const suffix of [...SUFFIXES, ...others(view.files)]) get(from, `suffix ${suffix}`, `/en${path}.${suffix}`);
      for (const query of queries(Object.keys(view.query.shape), from, seed).slice(1)) {
        get(from, 'page', `/en${path}${query}`);
        get(from, 'json', `/en${path}.json${query}`);
        for (const suffix of files) get(from, `file ${suffix}`, `/en${path}.${suffix}${query}`);
      }
    }
  }
  for (const act of acts) {
    const from = `the act ${act.name}`;
    const names = Object.keys(act.input.shape);
    const inPath = [...(act.form?.path ?? '').matchAll(/:(\w+)/g)].map((found) => found[1] as string);
    for (const params of addresses(inPath.map((name) => `:${name}`).join('/'), from, seed)) {
      const filled = names
        .filter((name) => !inPath.includes(name))
        .reduce<Record<string, unknown>[]>(
          (all, name) => exampleOf(INPUTS, from, name)(seed).flatMap((value) => all.map((one) => ({ ...one, [name]: value }))),
          [{}],
        );
      for (const input of [{}, ...filled]) {
        const payload = { ...params, ...input };
        out.push({ from, channel: 'operation', ask: { method: 'POST', url: `/acts/${slugOf(act.name)}`, payload } });
        if (!act.form) continue;
        const fields = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
        for (const language of languages)
          out.push({
            from,
            channel: 'form',
            ask: {
              method: 'POST',
              url: `/${language}${fill(act.form.path, params)}`,
              headers: { 'content-type': 'application/x-www-form-urlencoded' },
              payload: fields.toString(),
            },
          });
      }
      if (!act.form) continue;
      for (const language of languages) get(from, 'form, empty', `/${language}${fill(act.form.path, params)}`);
      get(from, 'form as json', `/en${fill(act.form.path, params)}.json`);
    }
  }
  for (const url of [
    '/openapi.json',
    '/robots.txt',
    '/health/live',
    '/health/ready',
    '/sitemap.xml',
    '/en/nothing',
    '/nothing.json',
  ])
    get('the house', 'machine', url);
  return out;
}

export interface Told {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly raw: string;
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/**
 * What a stranger could tell two answers apart by. Taken out: ids that are drawn anew, the tags made from them, the time of the
 * answer, and the number of an entry in the record (one count for everything, whoever may see it).
 */
const plain = (text: string): string =>
  text
    .replace(ID, (id) => (id.startsWith('00000000-0000-7') ? id : 'ID'))
    .replace(/"seq":"\d+"/g, '"seq":"N"')
    .replace(/(<p>[^<]*?)\d+([^<]*(?:22|2026)[^<]*UTC<\/p>)/g, '$1N$2');
const UNEQUAL = new Set(['date', 'etag', 'content-length', 'x-ratelimit-remaining', 'x-ratelimit-reset']);

/** File names in their own script, as they are read. */
const decoded = (headers: Readonly<Record<string, unknown>>): string => {
  const named = /filename\*=UTF-8''(\S+)/.exec(String(headers['content-disposition'] ?? ''))?.[1];
  return named === undefined ? '' : decodeURIComponent(named);
};

/** All that a reader of a packed file gets to see, its properties included; undefined for what is text anyway. */
async function wordsIn(type: string, bytes: Buffer): Promise<string | undefined> {
  if (bytes.length === 0) return undefined;
  if (type.includes('officedocument'))
    return Object.entries(unzipSync(new Uint8Array(bytes)))
      .map(([name, part]) => `${name}\n${strFromU8(part)}`)
      .join('\n');
  if (!type.startsWith('application/pdf')) return undefined;
  const open = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(open, { mergePages: true });
  return `${text}\n${JSON.stringify((await open.getMetadata()).info)}`;
}

export async function tell(app: FastifyInstance, { ask }: Question): Promise<Told> {
  const answer = await app.inject(ask);
  const words = await wordsIn(String(answer.headers['content-type'] ?? ''), answer.rawPayload);
  const shown = Object.entries(answer.headers).map(
    ([name, value]) => `${name}: ${UNEQUAL.has(name) ? '' : plain(String(value))}`,
  );
  return {
    status: answer.statusCode,
    headers: shown.sort().join('\n'),
    body: plain(words ?? answer.body),
    raw: `${JSON.stringify(answer.headers)}\n${decoded(answer.headers)}\n${words ?? ''}\n${answer.body}`,
  };
}

/** What the sweep found: leaks, and declarations that were never really asked. */
export interface Findings {
  readonly leaks: readonly string[];
  readonly uncovered: readonly string[];
  readonly asked: number;
}

/**
 * Puts every question to two houses: one holds hidden records beside the open ones, the other never had them. A stranger must not
 * be able to tell which is which, by words, status, headers, counts or order; and no word of the hidden records may appear.
 */
export async function sweep(
  full: FastifyInstance,
  bare: FastifyInstance,
  declared: Declared,
  seed: Seed,
  languages?: readonly Language[],
): Promise<Findings> {
  const leaks: string[] = [];
  const answered = new Set<string>();
  const all = questions(declared, seed, languages);
  for (const question of all) {
    const { from, channel, ask } = question;
    const [one, other] = await Promise.all([tell(full, question), tell(bare, question)]);
    const what = `${from}, ${channel}: ${ask.method} ${ask.url}`;
    const said = `${decodeURIComponent(ask.url.replaceAll('+', ' '))} ${JSON.stringify(ask.payload ?? '')}`;
    if (one.status < 400) answered.add(`${from} ${channel}`);
    if (channel.startsWith('suffix ') && one.status < 400) leaks.push(`${what}: ${one.status} for a suffix that is not offered`);
    if (one.status >= 500) leaks.push(`${what}: ${one.status}`);
    if (!said.includes(SECRET) && one.raw.includes(SECRET)) leaks.push(`${what}: words of a hidden record`);
    for (const slug of [...seed.hidden, seed.unpublished])
      if (!said.includes(slug) && one.raw.includes(slug)) leaks.push(`${what}: the address of a hidden record`);
    if (one.status !== other.status) leaks.push(`${what}: ${one.status}, but ${other.status} where nothing is hidden`);
    else if (one.headers !== other.headers) leaks.push(`${what}: other headers than where nothing is hidden`);
    else if (one.body !== other.body) leaks.push(`${what}: another body than where nothing is hidden`);
  }
  const needed = [
    ...declared.views.flatMap(({ name, files = {} }) => [
      `the view ${name} page`,
      `the view ${name} json`,
      ...Object.keys(files).map((suffix) => `the view ${name} file ${suffix}`),
    ]),
    ...declared.acts.flatMap(({ name, form }) => (form ? [`the act ${name} form`, `the act ${name} operation`] : [])),
  ];
  return { leaks, uncovered: needed.filter((one) => !answered.has(one)), asked: all.length };
}
