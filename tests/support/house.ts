import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { standingClock } from '../../src/kernel/clock.ts';
import { catchUp } from '../../src/kernel/follow.ts';
import { newId } from '../../src/kernel/ids.ts';
import { type Sealer, sealerWith } from '../../src/kernel/secrets.ts';
import { perform } from '../../src/parties/perform.ts';
import { PUBLIC, type Viewer } from '../../src/parties/viewer.ts';
import { home } from '../../src/rooms/home/index.ts';
import { reportMistake } from '../../src/rooms/library/acts.ts';
import { library, publishDocument } from '../../src/rooms/library/index.ts';
import type { ReadParagraph } from '../../src/text/index.ts';
import { LANGUAGES, type Language } from '../../src/web/languages/index.ts';
import type { Room } from '../../src/web/room.ts';
import { buildServer, type House } from '../../src/web/server/index.ts';
import type { Bed } from './databases.ts';

/** Who fills the library in tests: the host's operator, as in `acquis import`. */
export const OPERATOR: Viewer = { kind: 'operator', name: 'test' };

/** The rooms as main registers them. */
export const rooms: readonly Room[] = [library, home((l) => ({ version: '0.0.0', body: `Body of the tests ${l.language}` }))];

/** The key that seals confidential inputs in tests. */
export const sealer: Sealer = sealerWith(new Uint8Array(32).fill(9));

const everyLanguage = (name: string): Record<Language, string> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, name])) as Record<Language, string>;

/** A whole server over a migrated database, not listening: ask it with `app.inject`. Close it before its database. */
export async function houseOn(bed: Pick<Bed, 'database'>, over: Partial<House> = {}): Promise<FastifyInstance> {
  const app = await buildServer({
    database: bed.database,
    sealer,
    clock: standingClock('2026-11-22T09:00:00Z'),
    views: rooms.flatMap((room) => room.views),
    acts: rooms.flatMap((room) => room.acts),
    platform: { name: 'Acquis', bodies: everyLanguage('Body of the tests') },
    host: { version: '0.0.0' },
    origin: '',
    build: 'test',
    log: false,
    actsPerMinute: 1_000_000,
    ...over,
  });
  await app.ready();
  return app;
}

type Kind = ReadParagraph['kind'];
/** A paragraph to publish: `para('13', 'States should …')`, `para('(f)', '…', 'subparagraph')`. */
export const para = (
  label: string | null,
  text: string,
  kind: Kind = 'paragraph',
  more: Partial<Pick<ReadParagraph, 'marks' | 'references'>> = {},
): Pick<ReadParagraph, 'kind' | 'label' | 'text' | 'marks' | 'references'> => ({
  kind,
  label,
  text,
  marks: [],
  references: [],
  ...more,
});

/** The input of `library.publishDocument`, complete; a test says what differs. */
export const publication = (slug: string, over: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  slug,
  kind: 'report',
  symbol: null,
  actor: null,
  author: null,
  body: null,
  dated: '2026-03-01',
  commentsOn: null,
  visibility: 'public',
  demo: false,
  steward: everyLanguage('Secretariat of the tests'),
  source: 'Written for the tests',
  lastVerified: null,
  language: 'en',
  title: `Title of ${slug}`,
  status: 'original',
  translator: null,
  file: null,
  fileName: null,
  paragraphs: [para('1', `The first paragraph of ${slug}.`)],
  translation: false,
  ...over,
});

const bench = (bed: Pick<Bed, 'database'>) => ({ database: bed.database, sealer });

/** Performs `library.publishDocument` as the operator and answers with its outcome. */
export const tryToPublish = (bed: Pick<Bed, 'database'>, slug: string, over: Readonly<Record<string, unknown>> = {}) =>
  perform(bench(bed), publishDocument, OPERATOR, publication(slug, over));

/** The same where it has to succeed. */
export async function publish(
  bed: Pick<Bed, 'database'>,
  slug: string,
  over: Readonly<Record<string, unknown>> = {},
): Promise<{ work: string; version: string; slug: string }> {
  const outcome = await tryToPublish(bed, slug, over);
  expect(outcome, `publishing ${slug}`).toMatchObject({ ok: true });
  return (outcome as unknown as { value: { result: { work: string; version: string; slug: string } } }).value.result;
}

/** Lets the followers of the rooms deal with everything in the record; a fault in one of them fails the test. */
export async function followed(bed: Pick<Bed, 'database'>): Promise<void> {
  const followers = rooms.flatMap((room) => room.followers ?? []);
  await catchUp(bed.database, followers, (_follower, error) => {
    throw error;
  });
}

/** A word that stands in every hidden text of the seed and nowhere else. */
export const SECRET = 'zugzwangish';
/** The word that hidden and public texts of the seed share, so that a search for it meets both. */
export const SHARED_WORD = 'widespread';

/** What the seed put in, for tests that ask for it. */
export interface Seed {
  readonly open: { readonly slug: string; readonly symbol: string; readonly address: string; readonly words: string };
  /** A public document whose text is not published yet. */
  readonly unpublished: string;
  /** One document of each visibility that the public may not see: their slugs. */
  readonly hidden: readonly string[];
  /** The symbol that one of them bears. */
  readonly hiddenSymbol: string;
  /** Answers that were given: to the public, and to the operator. */
  readonly answered: { readonly public: string; readonly operator: string };
}

const HIDDEN = ['delegation', 'named', 'states', 'accredited'] as const;

/**
 * Public, hidden and unpublished documents that cite and comment on one another: every way from one to another is there.
 * `hidden: false` leaves the hidden ones out, so that two houses can be compared: to the public they have to be the same.
 */
export async function seed(bed: Bed, { tag = newId().slice(-6), hidden = true } = {}): Promise<Seed> {
  const open = { slug: `open-${tag}`, symbol: `A/AC.${tag}/1`, address: '13', words: 'points of contact' };
  const answeredIds = { public: `00000000-0000-7000-8000-${tag}000001`, operator: `00000000-0000-7000-8000-${tag}000002` };
  const found: Seed = {
    open,
    unpublished: `unpublished-${tag}`,
    hidden: HIDDEN.map((visibility) => `hidden-${visibility}-${tag}`),
    hiddenSymbol: `A/HID/${tag}/states`,
    answered: answeredIds,
  };
  const cites = (raw: string, target: string) => ({ references: [{ type: 'document' as const, raw, target }] });
  await publish(bed, open.slug, {
    symbol: open.symbol,
    commentsOn: `A/HID/${tag}/states`,
    title: `Open report ${tag}`,
    paragraphs: [
      para(null, 'Norms', 'heading'),
      para(
        '13',
        `States should establish ${open.words}, a ${SHARED_WORD} practice, as in A/HID/${tag}/delegation.`,
        'paragraph',
        {
          ...cites(`A/HID/${tag}/delegation`, `A/HID/${tag}/delegation`),
        },
      ),
      para('(f)', 'A State should not conduct such activity.', 'subparagraph'),
    ],
  });
  await publish(bed, open.slug, {
    translation: true,
    language: 'fr',
    status: 'official',
    title: `Rapport ouvert ${tag}`,
    paragraphs: [
      para(null, 'Normes', 'heading'),
      para('13', `Les États devraient établir des points de contact.`),
      para('(f)', 'Un État ne devrait pas mener de telles activités.', 'subparagraph'),
    ],
  });
  const report = { slug: open.slug, address: open.address, wrong: open.words, right: 'points for contact' };
  const told = await perform(bench(bed), reportMistake, PUBLIC, report, found.answered.public);
  expect(told).toMatchObject({ ok: true });
  if (!hidden) {
    await followed(bed);
    return found;
  }
  await perform(bench(bed), reportMistake, OPERATOR, report, found.answered.operator);
  for (const visibility of HIDDEN)
    await publish(bed, `hidden-${visibility}-${tag}`, {
      visibility,
      symbol: `A/HID/${tag}/${visibility}`,
      commentsOn: open.slug,
      kind: 'statement',
      author: { en: `Author ${SECRET}` },
      source: `Source ${SECRET}`,
      steward: everyLanguage(`Steward ${SECRET}`),
      title: `Title ${SECRET} ${visibility}`,
      dated: '2026-11-20',
      paragraphs: [
        para(null, `Heading ${SECRET}`, 'heading'),
        para('13', `A ${SHARED_WORD} ${SECRET} text on ${open.words} that cites ${open.symbol}.`, 'paragraph', {
          references: [
            { type: 'document', raw: open.symbol, target: open.symbol },
            { type: 'paragraph', raw: 'paragraph 13', target: '13' },
          ],
        }),
      ],
    });
  // A text that is being prepared: everything is there, only not published. No act leaves one behind yet, so it is made by SQL.
  const [work, version, paragraph, text] = [newId(), newId(), newId(), newId()];
  const words = `A ${SHARED_WORD} ${SECRET} text in preparation.`;
  await bed.superuser(
    `insert into work (id, slug, kind, symbol, steward, source, created_at) select '${work}', 'unpublished-${tag}', kind, null, steward, '${SECRET}', created_at from work where slug = '${open.slug}'`,
    `insert into version (id, work, ordinal) values ('${version}', '${work}', 1)`,
    `insert into expression (version, language, title, status, content_hash) values ('${version}', 'en', 'Title ${SECRET}', 'original', sha256('x'))`,
    `insert into paragraph (id, work) values ('${paragraph}', '${work}')`,
    `insert into paragraph_in_version (version, paragraph, position, kind, label, address) values ('${version}', '${paragraph}', 0, 'paragraph', '13', '13')`,
    `insert into paragraph_text (id, version, paragraph, language, text, sha256) values ('${text}', '${version}', '${paragraph}', 'en', '${words}', sha256(convert_to('${words}', 'UTF8')))`,
  );
  await followed(bed);
  return found;
}
