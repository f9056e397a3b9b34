import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { sql } from 'kysely';
import type { Reader } from '../formats/index.ts';
import type { Files } from '../kernel/files.ts';
import type { Outcome, Refusal } from '../kernel/refusal.ts';
import { type Bench, perform } from '../parties/perform.ts';
import {
  type ActorsFile,
  actorOf,
  type DocumentFacts,
  type Reference,
  readActors,
  readManifest,
  readSidecar,
  sidecarNames,
} from '../parties/reference/index.ts';
import { powersOf, type Viewer } from '../parties/viewer.ts';
import { publishDocument, slugFor } from '../rooms/library/index.ts';
import { LANGUAGES, localiser } from '../web/languages/index.ts';

/** One file to be taken in, with what is known of it. */
interface Source {
  readonly path: string;
  readonly facts: DocumentFacts;
  readonly language?: string | undefined;
  readonly version: 'original' | 'official' | 'courtesy';
  readonly translator?: string | undefined;
  /** A further language of the manifest's entry before it. */
  readonly translation: boolean;
  /** What is wrong with the sidecar beside it: a file is not taken in with half of what is known of it. */
  readonly refusals?: Extract<Taken, { what: 'refused' }>['refusals'];
}

/** What became of one file. */
export type Taken =
  | { readonly what: 'published'; readonly path: string; readonly slug: string; readonly paragraphs: number }
  | { readonly what: 'there'; readonly path: string; readonly slug: string }
  | { readonly what: 'refused'; readonly path: string; readonly refusals: readonly Refusal[] };

export interface ImportTools extends Bench {
  readonly files: Files;
  readonly reader: Reader;
  readonly reference: Reference;
  readonly viewer: Viewer;
}

const READABLE = new Set(['.docx', '.pdf', '.html', '.htm', '.md', '.txt']);
/** Files that describe a folder rather than belong to it. */
const ABOUT = /^(readme|sources|licen[cs]e|changes|changelog)\b/i;

/**
 * Takes in a folder: by its `manifest.json` where it has one, else every readable file with its sidecar. Each document is one
 * transaction, and a file that is already there is passed over, so an import that was interrupted goes on where it stopped.
 * @returns the files in order with what became of each, as they are done
 */
export async function* importFolder(tools: ImportTools, folder: string): AsyncGenerator<Taken & { readonly total: number }> {
  const found = sourcesOf(folder);
  if (!found.ok) {
    yield { what: 'refused', path: folder, refusals: found.refusals, total: 1 };
    return;
  }
  const actors = existsSync(join(folder, 'actors.json')) ? readActors(readJson(join(folder, 'actors.json'))) : undefined;
  if (actors?.ok === false) {
    yield { what: 'refused', path: join(folder, 'actors.json'), refusals: actors.refusals, total: 1 };
    return;
  }
  let slugBefore: string | undefined;
  for (const source of found.value) {
    const taken = await takeIn(tools, folder, source, actors?.ok ? actors.value : undefined, slugBefore);
    if (taken.what !== 'refused') slugBefore = taken.slug;
    else if (!source.translation) slugBefore = undefined;
    yield { ...taken, total: found.value.length };
  }
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
};

function sourcesOf(folder: string): Outcome<readonly Source[]> {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return { ok: true, value: looseFiles(folder) };
  const read = readManifest(readJson(manifest));
  if (!read.ok) return read;
  return {
    ok: true,
    value: read.value.documents.flatMap(({ files, ...facts }) => {
      // The original first: translations are held against it.
      const original =
        files.find((file) => file.version === 'original') ?? files.find((file) => file.language === facts.language) ?? files[0];
      return [...files]
        .sort((a, b) => Number(b === original) - Number(a === original))
        .map((file) => ({
          path: join(folder, file.file),
          facts,
          language: file.language,
          version: file === original ? ('original' as const) : (file.version ?? 'official'),
          translator: file.translator,
          translation: file !== original,
        }));
    }),
  };
}

function looseFiles(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => READABLE.has(extname(name).toLowerCase()) && !ABOUT.test(basename(name)) && statSync(join(folder, name)).isFile(),
    )
    .sort()
    .map((name) => {
      const sidecar = sidecarNames(join(folder, name)).find((one) => existsSync(one));
      const facts = sidecar === undefined ? undefined : readSidecar(readJson(sidecar));
      const known = facts?.ok ? facts.value : {};
      return {
        path: join(folder, name),
        facts: known,
        language: known.language,
        version: 'original' as const,
        translation: false,
        ...(facts?.ok === false ? { refusals: facts.refusals } : {}),
      };
    });
}

async function takeIn(
  tools: ImportTools,
  folder: string,
  source: Source,
  actors: ActorsFile | undefined,
  slugBefore: string | undefined,
): Promise<Taken> {
  const { path, facts } = source;
  const name = relative(folder, path);
  if (source.refusals) return { what: 'refused', path: name, refusals: source.refusals };
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const there = await slugOfFile(tools, sha256);
  if (there !== undefined) return { what: 'there', path: name, slug: there };

  const read = await tools.reader.read({
    bytes,
    name: basename(path),
    ...(source.language === undefined ? {} : { language: source.language }),
  });
  if (!read.ok) return { what: 'refused', path: name, refusals: read.refusals };
  const { value: document } = read;
  const language = source.language ?? document.language;
  const title =
    facts.titles?.[language as keyof typeof facts.titles] ?? facts.title ?? document.title ?? basename(path, extname(path));
  const symbol = facts.symbol ?? document.symbol;
  const slug = source.translation ? slugBefore : (facts.slug ?? slugFor(symbol, title, `document-${sha256.slice(0, 8)}`));
  if (slug === undefined)
    return { what: 'refused', path: name, refusals: [{ code: 'LIBRARY_NOTHING_TO_TRANSLATE', params: { slug: '' } }] };
  tools.files.keep(bytes);
  const outcome = await perform(tools, publishDocument, tools.viewer, {
    slug,
    kind: facts.kind ?? kindBySymbol(symbol),
    symbol,
    ...authorFor(tools.reference, facts, actors),
    body: facts.body ?? null,
    dated: facts.date ?? null,
    commentsOn: facts.comments_on ?? null,
    visibility: 'public',
    demo: facts.demo ?? false,
    steward: stewardOf(facts, actors),
    source: facts.source?.join('\n') ?? `File ${name}`,
    lastVerified: fullDay(facts.last_verified),
    language,
    title: title.slice(0, 1000),
    status: source.version,
    translator: source.translator ?? null,
    file: sha256,
    fileName: basename(path),
    paragraphs: document.paragraphs.map(({ kind, label, text, marks, references }) => ({ kind, label, text, marks, references })),
    translation: source.translation,
  });
  if (outcome.ok) return { what: 'published', path: name, slug, paragraphs: document.paragraphs.length };
  return { what: 'refused', path: name, refusals: outcome.refusals };
}

async function slugOfFile({ database, viewer }: ImportTools, sha256: string): Promise<string | undefined> {
  return database.read(powersOf(viewer, 'read'), async (tx) => {
    const query = sql<{
      slug: string;
    }>`select w.slug from expression e join version v on v.id = e.version join work w on w.id = v.work where e.file = ${sha256} limit 1`;
    return (await query.execute(tx as never)).rows[0]?.slug;
  });
}

/** What a document most likely is when nobody has said: the symbol tells, and what has none was sent in. */
function kindBySymbol(symbol: string | null): string {
  if (symbol === null) return 'submission';
  if (/\/RES\//.test(symbol)) return 'resolution';
  return /\/DEC\//.test(symbol) ? 'decision' : 'report';
}

const fullDay = (day: string | undefined): string | null => (day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null);

/** Who keeps the record: by the folder's own actors, in the words given, or the host. */
function stewardOf({ steward }: DocumentFacts, actors: ActorsFile | undefined): Record<string, string> {
  const own = actors?.records.find((one) => one.code === steward);
  if (own) return { ...own.names };
  if (steward !== undefined) return { en: steward };
  return Object.fromEntries(LANGUAGES.map((language) => [language, localiser(language).plain('library-steward-host')]));
}

/** The actor's code and names: from the folder's own actors, from the reference data, or the words as they stand. */
function authorFor(
  reference: Reference,
  facts: DocumentFacts,
  actors: ActorsFile | undefined,
): { actor: string | null; author: Record<string, string> | null } {
  const own = actors?.records.find((one) => one.code === facts.actor);
  if (own) return { actor: own.code, author: { ...own.names } };
  const words = facts.author ?? facts.actor;
  if (words === undefined) return { actor: null, author: null };
  const known = actorOf(reference, words);
  if (known?.kind === 'state') {
    const names = Object.fromEntries(
      LANGUAGES.map((language) => [language, reference.stateNames(language).get(known.code) ?? words]),
    );
    return { actor: known.code, author: names };
  }
  return { actor: known?.code ?? null, author: { en: words } };
}
