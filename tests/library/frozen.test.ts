import { type Kysely, sql } from 'kysely';
import { describe, expect } from 'vitest';
import type { Powers } from '../../src/kernel/database/database.ts';
import { powersOf } from '../../src/parties/viewer.ts';
import { verifyTexts } from '../../src/rooms/library/index.ts';
import { type Bed, onBothEngines } from '../support/databases.ts';
import { OPERATOR, para, publish } from '../support/house.ts';

const OWNER: Powers = { role: 'acquis_owner', claims: {} };
const APP: Powers = powersOf(OPERATOR, 'act');
const paragraphs = [para('1', 'The first paragraph.'), para('(a)', 'A point of it.', 'subparagraph'), para('2', 'The second.')];

/** Every way in which a published text could be changed by SQL, one statement each. `:w`, `:v` are its work and version. */
const CHANGES: readonly string[] = [
  ...['text', 'sha256', 'marks', 'label', 'language', 'id', 'paragraph', 'version'].map((column) => {
    const value =
      { text: `'other'`, sha256: `sha256('x')`, marks: `'[1]'`, label: `'9'`, language: `'fr'` }[column] ?? 'gen_random_uuid()';
    return `update paragraph_text set ${column} = ${value} where version = :v`;
  }),
  `update paragraph_text set text = 'other', sha256 = sha256(convert_to('other', 'UTF8')) where version = :v`,
  `delete from paragraph_text where version = :v`,
  `insert into paragraph_text (id, version, paragraph, language, text, sha256) select gen_random_uuid(), version, paragraph, 'en', 'x', sha256('x') from paragraph_in_version where version = :v`,
  `update paragraph_in_version set position = position + 100 where version = :v`,
  `update paragraph_in_version set address = address || 'x' where version = :v`,
  `update paragraph_in_version set parent = null, kind = 'heading', label = '7', depth = 3 where version = :v`,
  `delete from paragraph_in_version where version = :v`,
  `insert into paragraph_in_version (version, paragraph, position, kind, address) select ':v', id, 900, 'paragraph', 'zz' from paragraph limit 1`,
  `update expression set title = 'other' where version = :v`,
  `update expression set content_hash = sha256('x') where version = :v`,
  `update expression set published_at = null where version = :v`,
  `update expression set status = 'machine', translator = 'x' where version = :v`,
  `delete from expression where version = :v`,
  `update version set ordinal = 7 where id = :v`,
  `update version set label = 'x' where id = :v`,
  `delete from version where id = :v`,
  `update work set slug = 'another-address' where id = :w`,
  `update work set symbol = 'A/9/9' where id = :w`,
  `update work set id = gen_random_uuid() where id = :w`,
  `delete from work where id = :w`,
  `update paragraph set id = gen_random_uuid() where work = :w`,
  `delete from paragraph where work = :w`,
  `insert into paragraph_text as t (id, version, paragraph, language, text, sha256) select id, version, paragraph, language, text, sha256 from paragraph_text where version = :v on conflict (id) do update set text = 'x'`,
  `merge into paragraph_text t using (select ':v'::uuid as v) s on t.version = s.v when matched then delete`,
  ...['work', 'version', 'expression', 'paragraph', 'paragraph_in_version', 'paragraph_text'].map(
    (table) => `truncate ${table} cascade`,
  ),
];
const fill = (statement: string, { work, version }: { work: string; version: string }): string =>
  statement.replace(/'?:w'?/g, `'${work}'`).replace(/'?:v'?(?!\w)/g, `'${version}'`);
const ask = ({ database }: Bed, powers: Powers, statement: string) =>
  database.write(powers, (tx) => sql.raw(statement).execute(tx as Kysely<unknown>));
const check = ({ database }: Bed) => database.read(powersOf(OPERATOR, 'read'), (tx) => verifyTexts(tx));
const contents = (bed: Bed, version: string) =>
  bed.superuser(`select p.*, t.text, t.marks, t.label as printed, e.title, e.published_at from paragraph_in_version p
    join paragraph_text t on t.version = p.version and t.paragraph = p.paragraph join expression e on e.version = t.version and e.language = t.language
    where p.version = '${version}' order by p.position, t.language`);

describe('published text', () => {
  onBothEngines(
    'cannot be changed by SQL: not by the program, not by the owner of the tables, not by the superuser',
    async (bed) => {
      const published = await publish(bed, 'frozen-text', { symbol: 'A/1/FROZEN', paragraphs });
      await publish(bed, 'frozen-text', { translation: true, language: 'es', status: 'official', paragraphs });
      const before = await contents(bed, published.version);
      expect(before).toHaveLength(6);
      for (const statement of CHANGES.map((one) => fill(one, published))) {
        await expect(
          ask(bed, APP, statement).then((done) => done.numAffectedRows),
          `the program: ${statement}`,
        ).rejects.toThrow();
        await expect(ask(bed, OWNER, statement), `the owner: ${statement}`).rejects.toThrow();
        await expect(bed.superuser(statement), `the superuser: ${statement}`).rejects.toMatchObject({
          state: expect.stringMatching(/^AQ00[13]$/),
        });
        expect(await contents(bed, published.version), statement).toEqual(before);
      }
      expect((await check(bed)).breaches).toEqual([]);
    },
  );

  onBothEngines('cannot be found before it is published', async (bed) => {
    const { work, version } = await publish(bed, 'found-early', { paragraphs });
    const [draft] = await bed.superuser(
      `insert into version (id, work, ordinal) values (gen_random_uuid(), '${work}', 2) returning id`,
    );
    await bed.superuser(
      `insert into expression (version, language, title, status, content_hash) values ('${draft?.id}', 'en', 'x', 'original', sha256('x'))`,
      `insert into paragraph_in_version (version, paragraph, position, kind, address) select '${draft?.id}', paragraph, position, kind, address from paragraph_in_version where version = '${version}'`,
      `insert into paragraph_text (id, version, paragraph, language, text, sha256) select gen_random_uuid(), '${draft?.id}', paragraph, language, text, sha256 from paragraph_text where version = '${version}'`,
    );
    await expect(
      bed.superuser(
        `insert into paragraph_search (text, work, language, visibility, words, plain) select id, '${work}', 'en', 'public', '', '' from paragraph_text where version = '${draft?.id}'`,
      ),
    ).rejects.toThrow('only published text can be found');
  });

  onBothEngines(
    'that was changed with the guards switched off is found by verify',
    async (bed) => {
      const published = await publish(bed, 'tampered', { paragraphs });
      await publish(bed, 'untouched', { paragraphs });
      const whole = await check(bed);
      expect(whole).toMatchObject({ breaches: [] });
      expect(whole.texts).toBeGreaterThanOrEqual(2);
      for (const [change, back] of [
        [
          `update paragraph_text set text = 'Other words.', sha256 = sha256(convert_to('Other words.', 'UTF8')) where version = :v and text = 'The second.'`,
          `update paragraph_text set text = 'The second.', sha256 = sha256(convert_to('The second.', 'UTF8')) where version = :v and text = 'Other words.'`,
        ],
        [
          `update paragraph_in_version set address = '77' where version = :v and address = '2'`,
          `update paragraph_in_version set address = '2' where version = :v and address = '77'`,
        ],
        [
          `update paragraph_in_version set position = position + 50 where version = :v and address = '1'`,
          `update paragraph_in_version set position = position - 50 where version = :v and address = '1'`,
        ],
        [
          `update paragraph_in_version set kind = 'heading' where version = :v and address = '2'`,
          `update paragraph_in_version set kind = 'paragraph' where version = :v and address = '2'`,
        ],
        [
          `update paragraph_text set label = '9' where version = :v and label = '2'`,
          `update paragraph_text set label = '2' where version = :v and label = '9'`,
        ],
        [`update expression set content_hash = sha256('x') where version = :v`, ''],
      ] as const) {
        await bed.superuser('set session_replication_role = replica', fill(change, published), 'reset session_replication_role');
        const found = await check(bed);
        expect(found.breaches, change).toMatchObject([{ code: 'LIBRARY_TEXT_CHANGED', slug: 'tampered', language: 'en' }]);
        expect(found.breaches[0]?.sentence).toContain('tampered');
        if (back === '') continue;
        await bed.superuser('set session_replication_role = replica', fill(back, published), 'reset session_replication_role');
        expect((await check(bed)).breaches, back).toEqual([]);
      }
    },
    { fresh: true },
  );
});
