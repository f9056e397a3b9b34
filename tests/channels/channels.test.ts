import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/kernel/database/database.ts';
import { everybody } from '../../src/parties/access.ts';
import { powersOf } from '../../src/parties/viewer.ts';
import { type AnyView, view } from '../../src/web/view.ts';
import { type Bed, onBothEngines, pgliteBed, postgresBed, setClock } from '../support/databases.ts';
import { houseOn, OPERATOR, rooms, type Seed, seed } from '../support/house.ts';
import { needs } from '../support/skips.ts';
import { questions, sweep } from './sweep.ts';

const declared = { views: rooms.flatMap((room) => room.views), acts: rooms.flatMap((room) => room.acts) };
const NOW = '2026-11-22T09:00:00Z';

/** Beside this file's database, which holds hidden records, one without them; by the name of the engine. */
const pairs = new Map<string, Promise<{ bare: Bed; seeded: Seed }>>();
afterAll(async () => {
  for (const pair of pairs.values()) await (await pair).bare.close();
});
const pairOf = (bed: Bed, name: string = bed.engine): Promise<{ bare: Bed; seeded: Seed }> => {
  const known = pairs.get(name);
  if (known) return known;
  const made = (async () => {
    const bare = await (bed.engine === 'pglite' ? pgliteBed() : postgresBed());
    await Promise.all([setClock(bed, NOW), setClock(bare, NOW)]);
    await seed(bare, { tag: 'aaaaaa', hidden: false });
    return { bare, seeded: await seed(bed, { tag: 'aaaaaa' }) };
  })();
  pairs.set(name, made);
  return made;
};

/** A database whose row-level policies let everything through for readers: what the code alone keeps hidden. */
const withoutPolicies = (database: Database): Database =>
  new Proxy(database, {
    get: (real, name) => {
      if (name === 'read' || name === 'look')
        return (_powers: unknown, ...rest: [never]) => real[name](powersOf(OPERATOR, 'read'), ...rest);
      const value = Reflect.get(real, name, real);
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });

describe('every view and act on every channel, for the public', () => {
  onBothEngines(
    'a house with hidden records cannot be told from one without',
    async (bed) => {
      const { bare, seeded } = await pairOf(bed);
      const [one, other] = [await houseOn(bed), await houseOn(bare)];
      // All six languages on the faster engine; the other one proves that its policies are the same.
      const languages = bed.engine === 'postgres' ? undefined : (['en'] as const);
      const { leaks, uncovered, asked } = await sweep(one, other, declared, seeded, languages);
      expect(leaks).toEqual([]);
      expect(uncovered, 'declared, but no example leads to an answer').toEqual([]);
      expect(asked).toBeGreaterThan(400);
      await Promise.all([one.close(), other.close()]);
    },
    { timeout: 120_000 },
  );

  // The rules are the same code on both engines; the faster one is asked.
  needs('postgres').it(
    'the access rules alone keep it so, where the policies of the database let everything through',
    async () => {
      const bed = await postgresBed();
      const { bare, seeded } = await pairOf(bed, 'alone');
      const one = await houseOn({ database: withoutPolicies(bed.database) });
      const other = await houseOn({ database: withoutPolicies(bare.database) });
      const { leaks } = await sweep(one, other, declared, seeded, ['en']);
      expect(leaks.filter((leak) => !leak.includes(seeded.unpublished))).toEqual([]);
      await Promise.all([one.close(), other.close()]);
      await bed.close();
    },
    120_000,
  );
});

/** A view as nobody should write it: it lists and shows whatever is there. */
const leaky = (): AnyView =>
  view({
    name: 'test.leaky',
    path: '/leaky/:slug',
    params: z.object({ slug: z.string() }),
    query: z.object({ q: z.string().default('') }),
    data: z.object({ titles: z.array(z.string()), total: z.int() }),
    access: everybody,
    read: async (tx, { params }) => {
      const query = sql<{ title: string; slug: string }>`select e.title, w.slug from work w join version v on v.work = w.id
        join expression e on e.version = v.id order by w.slug, e.language`;
      const { rows } = await query.execute(tx as never);
      const titles = rows.filter((row) => row.slug === params.slug).map((row) => row.title);
      return titles.length === 0 ? undefined : { titles, total: rows.length };
    },
    page: ({ titles, total }) => ({ title: titles[0] ?? '', crumbs: [], body: `${titles.join()} ${total}` }),
  });

describe('the sweep itself', () => {
  onBothEngines(
    'catches a view without a rule once the policies are gone, and the policies catch it before',
    async (bed) => {
      const { bare, seeded } = await pairOf(bed);
      const views = { views: [leaky()], acts: [] };
      const house = async (database: Database) => houseOn({ database }, views);
      const [one, other] = [await house(bed.database), await house(bare.database)];
      expect((await sweep(one, other, views, seeded, ['en'])).leaks).toEqual([]);
      const [open, without] = [await house(withoutPolicies(bed.database)), await house(withoutPolicies(bare.database))];
      const { leaks } = await sweep(open, without, views, seeded, ['en']);
      for (const [channel, kind] of [
        ['page', 'words of a hidden record'],
        ['json', 'words of a hidden record'],
        ['HEAD', 'but 404 where nothing is hidden'],
        ['page', 'another body than where nothing is hidden'],
      ])
        expect(
          leaks.filter((leak) => leak.includes(`, ${channel}: `) && leak.includes(kind as string)),
          `${channel} ${kind}`,
        ).not.toEqual([]);
      // The open record is shown rightly; that hidden ones were counted is seen all the same.
      expect(leaks.filter((leak) => leak.includes(`/en/leaky/${seeded.open.slug}:`))).not.toEqual([]);
      await Promise.all([one, other, open, without].map((app) => app.close()));
    },
    { timeout: 60_000 },
  );

  const nobody: Seed = {
    open: { slug: 'open', symbol: 'A/1', address: '1', words: 'words' },
    unpublished: 'unpublished',
    hidden: ['hidden'],
    hiddenSymbol: 'A/2',
    answered: { public: 'a', operator: 'b' },
  };
  it('fails with a sentence when a declaration has a parameter, a query or a field without an example', () => {
    const odd = { ...leaky(), name: 'test.odd', path: '/odd/:ballot' } as AnyView;
    expect(() => questions({ views: [odd], acts: [] }, nobody)).toThrow(
      /no example for “ballot” of the view test\.odd\. Add it to tests\/channels\/examples\.ts/,
    );
    const asking = { ...leaky(), query: z.object({ round: z.string().optional() }) } as AnyView;
    expect(() => questions({ views: [asking], acts: [] }, nobody)).toThrow(/“round” of the view test\.leaky/);
    const act = {
      ...declared.acts[0],
      name: 'test.vote',
      input: z.strictObject({ vote: z.string() }),
    } as (typeof declared.acts)[0];
    expect(() => questions({ views: [], acts: [act] }, nobody)).toThrow(/“vote” of the act test\.vote/);
  });

  it('asks every declaration by page, JSON and form', () => {
    const asked = questions(declared, nobody);
    for (const { name, files = {} } of declared.views)
      for (const channel of [
        ...['page', 'json', 'HEAD', 'Accept', 'If-None-Match', 'bare address', 'suffix html'],
        ...Object.keys(files).map((suffix) => `file ${suffix}`),
      ])
        expect(
          asked.some((one) => one.from === `the view ${name}` && one.channel === channel),
          `${name} ${channel}`,
        ).toBe(true);
    for (const { name, form } of declared.acts) {
      expect(
        asked.some((one) => one.from === `the act ${name}` && one.channel === 'operation'),
        name,
      ).toBe(true);
      expect(
        asked.some((one) => one.from === `the act ${name}` && one.channel === 'form'),
        name,
      ).toBe(form !== undefined);
    }
  });
});
