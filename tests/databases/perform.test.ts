import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { z } from 'zod';
import { accept, refuse } from '../../src/kernel/refusal.ts';
import { sealerWith } from '../../src/kernel/secrets.ts';
import { everybody } from '../../src/parties/access.ts';
import { act } from '../../src/parties/act.ts';
import { perform } from '../../src/parties/perform.ts';
import { PUBLIC, type Viewer } from '../../src/parties/viewer.ts';
import { type Bed, onBothEngines, setClock } from '../support/databases.ts';

const OPERATOR: Viewer = { kind: 'operator', name: 'test' };
interface Chair {
  readonly name: string;
  readonly taken: boolean;
  readonly visibility: string;
}

/** Takes a chair: one row, locked; a chair that is taken cannot be taken again. */
const take = act({
  name: 'test.take',
  input: z.strictObject({ chair: z.string().max(20), note: z.string().max(40).optional() }),
  access: { allows: (viewer, row: Chair) => row.visibility === 'public' || viewer.kind === 'operator', where: everybody.where },
  refusals: ['TEST_TAKEN'],
  load: async (tx, { chair }) =>
    (await sql<Chair>`select name, taken, visibility from chair where name = ${chair} for update`.execute(tx as never)).rows[0],
  rules: (chair) => (chair.taken ? refuse('TEST_TAKEN') : accept(chair.name)),
  write: async (tx, name, { now }) => {
    await sql`update chair set taken = true, at = ${now}::timestamptz where name = ${name}`.execute(tx);
    await sql`insert into sitting (chair) values (${name})`.execute(tx);
    return { chair: name };
  },
  subject: (name) => ({ chair: name }),
});
const leave = act({
  ...take,
  name: 'test.leave',
  rules: (chair) => accept(chair.name),
  write: async (tx, name) => {
    await sql`delete from sitting where chair = ${name}`.execute(tx);
    await sql`delete from chair where name = ${name}`.execute(tx);
    return { chair: name };
  },
});

const bench = ({ database }: Bed) => ({ database, sealer: sealerWith(new Uint8Array(32)) });
async function chair(bed: Bed, name: string, visibility = 'public'): Promise<void> {
  await bed.superuser(
    'create table if not exists chair (name text primary key, taken boolean not null default false, visibility text not null, at timestamptz)',
    'create table if not exists sitting (chair text not null unique)',
    'grant select, insert, update, delete on chair, sitting to acquis_app',
    `insert into chair (name, visibility) values ('${name}', '${visibility}')`,
  );
}
const state = async ({ superuser }: Bed) => ({
  chairs: await superuser('select * from chair order by name'),
  sittings: await superuser('select * from sitting order by 1'),
  head: await superuser('select seq from record_head'),
  answers: await superuser('select count(*) as n from submission_answer'),
});

describe('an act', () => {
  onBothEngines('is written, recorded and answered in one transaction, at the database’s time', async (bed) => {
    await setClock(bed, '2026-11-22T09:00:00Z');
    await chair(bed, 'first');
    const done = await perform(bench(bed), take, PUBLIC, { chair: 'first' });
    expect(done).toMatchObject({ ok: true, value: { result: { chair: 'first' }, at: '2026-11-22T09:00:00.000000Z' } });
    expect(await bed.superuser(`select taken, at from chair where name = 'first'`)).toEqual([
      { taken: true, at: '2026-11-22T09:00:00.000000Z' },
    ]);
    const seq = done.ok ? done.value.seq : '';
    expect(await bed.superuser(`select act, by, subject from record where seq = ${seq}`)).toEqual([
      { act: 'test.take', by: { kind: 'public' }, subject: { chair: 'first' } },
    ]);
  });

  onBothEngines('that is sent again gets the first answer, and is not done again', async (bed) => {
    await chair(bed, 'again');
    const submission = randomUUID();
    const first = await perform(bench(bed), take, OPERATOR, { chair: 'again' }, submission);
    const after = await state(bed);
    expect(first.ok).toBe(true);
    expect(await perform(bench(bed), take, OPERATOR, { chair: 'again' }, submission)).toEqual(first);
    expect(await perform(bench(bed), take, OPERATOR, { chair: 'elsewhere' }, submission)).toEqual(first);
    expect(await state(bed)).toEqual(after);
    expect(await perform(bench(bed), leave, OPERATOR, { chair: 'again' }, submission)).toMatchObject({
      refusals: [{ code: 'SUBMISSION_USED' }],
    });
    expect(await perform(bench(bed), take, PUBLIC, { chair: 'again' }, submission)).toMatchObject({
      refusals: [{ code: 'TEST_TAKEN' }],
    });
  });

  onBothEngines('sent in several copies at once is done once, and all copies get the one answer', async (bed) => {
    for (const [name, what] of [
      ['twins', take],
      ['leavers', leave],
    ] as const) {
      await chair(bed, name);
      const [before] = await bed.superuser('select seq from record_head');
      const submission = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => perform(bench(bed), what, OPERATOR, { chair: name }, submission)),
      );
      expect(answers[0]).toMatchObject({ ok: true });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      const [after] = await bed.superuser('select seq from record_head');
      expect(after?.seq).toBe((before?.seq as bigint) + 1n);
    }
  });

  onBothEngines('on a row that is missing and on one that is hidden is refused alike, and leaves nothing', async (bed) => {
    await chair(bed, 'hidden', 'states');
    const before = await state(bed);
    const missing = await perform(bench(bed), take, PUBLIC, { chair: 'nowhere' }, randomUUID());
    const hidden = await perform(bench(bed), take, PUBLIC, { chair: 'hidden' }, randomUUID());
    expect(missing).toEqual({ ok: false, refusals: [{ code: 'NOT_FOUND', params: {} }] });
    expect(hidden).toEqual(missing);
    expect(await state(bed)).toEqual(before);
    expect(await perform(bench(bed), take, OPERATOR, { chair: 'hidden' })).toMatchObject({ ok: true });
  });

  onBothEngines('that is refused or fails leaves nothing, its submission included', async (bed) => {
    await chair(bed, 'kept');
    await perform(bench(bed), take, OPERATOR, { chair: 'kept' });
    const before = await state(bed);
    const submission = randomUUID();
    for (const [what, raw, code] of [
      [take, { chair: 'kept' }, 'TEST_TAKEN'],
      [take, { chair: 'kept', note: 'x'.repeat(41) }, 'INPUT_TOO_LONG'],
      [take, { chair: 'kept', note: 'nul \0' }, 'INPUT_MALFORMED'],
      [take, { chair: 'half \ud83d' }, 'INPUT_MALFORMED'],
      [take, { 'half \ud83d': '', chair: 'kept' }, 'INPUT_MALFORMED'],
      [take, { chair: 'kept', more: '1' }, 'INPUT_UNKNOWN_FIELD'],
      [take, null, 'INPUT_MALFORMED'],
    ] as const)
      expect(await perform(bench(bed), what, OPERATOR, raw, submission)).toMatchObject({ ok: false, refusals: [{ code }] });
    expect(await perform(bench(bed), take, OPERATOR, { chair: 'kept' }, 'not an id')).toMatchObject({
      refusals: [{ code: 'INPUT_MALFORMED' }],
    });
    const broken = act({
      ...leave,
      write: async (tx, name, acting) => {
        await leave.write(tx, name, acting);
        throw new Error('a fault');
      },
    });
    await expect(perform(bench(bed), broken, OPERATOR, { chair: 'kept' }, submission)).rejects.toThrow('a fault');
    expect(await state(bed)).toEqual(before);
    expect(await perform(bench(bed), leave, OPERATOR, { chair: 'kept' }, submission)).toMatchObject({ ok: true });
  });
});
