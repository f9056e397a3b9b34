import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Kysely, sql } from 'kysely';
import { afterAll, describe, expect } from 'vitest';
import type { Powers } from '../../src/kernel/database/database.ts';
import { digestOf, hashOf, START } from '../../src/kernel/record/entry.ts';
import { appendToRecord, Checkpoints, type Entry, headOfRecord, type Json, verifyRecord } from '../../src/kernel/record/index.ts';
import { sealerWith } from '../../src/kernel/secrets.ts';
import { type Bed, onBothEngines } from '../support/databases.ts';

const AS: Powers = { role: 'acquis_app', claims: { kind: 'operator', person: 'operator:test' } };
const sealer = sealerWith(new Uint8Array(32).fill(7));
const folder = mkdtempSync(join(tmpdir(), 'acquis-record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = (over: Partial<Entry> = {}): Entry => ({
  act: 'test.act',
  by: { kind: 'operator', name: 'test' },
  subject: { id: 1 },
  inputs: { text: 'nothing lost' },
  ...over,
});
const append = ({ database }: Bed, given: Entry) => database.write(AS, (tx) => appendToRecord(tx, given, sealer));
const verify = ({ database }: Bed, checkpoints: Parameters<typeof verifyRecord>[1] = []) =>
  database.read(AS, (tx) => verifyRecord(tx, checkpoints, undefined, sealer));
const codes = async (bed: Bed, checkpoints: Parameters<typeof verifyRecord>[1] = []) => [
  ...new Set((await verify(bed, checkpoints)).breaches.map(({ code }) => code)),
];

const asOwner = ({ database }: Bed, ...statements: string[]) =>
  database.write({ role: 'acquis_owner', claims: {} }, async (tx) => {
    for (const statement of statements) await sql.raw(statement).execute(tx as Kysely<unknown>);
  });

/** Tampers as the superuser with triggers off, looks, and puts everything back as it was. */
async function tampered(bed: Bed, statements: readonly string[], look: () => Promise<void>): Promise<void> {
  await bed.superuser(
    'create table kept_record as table record',
    'create table kept_payload as table record_payload',
    'create table kept_head as table record_head',
    'set session_replication_role = replica',
    ...statements,
    'reset session_replication_role',
  );
  try {
    await look();
  } finally {
    await bed.superuser(
      'set session_replication_role = replica',
      'delete from record_payload',
      'delete from record',
      'delete from record_head',
      'insert into record table kept_record',
      'insert into record_payload table kept_payload',
      'insert into record_head table kept_head',
      'reset session_replication_role',
      'drop table kept_record, kept_payload, kept_head',
    );
  }
  expect((await verify(bed)).breaches).toEqual([]);
}

describe('the record', () => {
  onBothEngines('whatever acts come, in whatever order, it verifies', async (bed) => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !value.includes('\0'));
    const json = fc
      .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
      .filter((value) => !JSON.stringify(value).includes('\\u0000')) as fc.Arbitrary<Json>;
    const acts = fc.array(
      fc.record({ act: text, by: json, subject: json, inputs: json, sensitive: fc.boolean(), refused: fc.boolean() }),
      {
        maxLength: 6,
      },
    );
    let before = (await verify(bed)).entries;
    await fc.assert(
      fc.asyncProperty(acts, async (list) => {
        for (const { refused, ...given } of list) {
          const tried = bed.database.write(AS, async (tx) => {
            const { seq } = await appendToRecord(tx, given, sealer);
            if (refused) throw new Error('refused after all');
            expect(seq).toBe(BigInt(++before));
          });
          if (refused) await expect(tried).rejects.toThrow('refused after all');
          else await tried;
        }
        expect(await verify(bed)).toMatchObject({ entries: before, breaches: [] });
      }),
      { numRuns: 12 },
    );
  });

  onBothEngines('is append-only for every role, its owner included', async (bed) => {
    await append(bed, entry());
    for (const statement of [
      'update record set act = act',
      'delete from record where seq = 1',
      'truncate record cascade',
      'delete from record_payload',
      'truncate record_payload',
      `update record_payload set inputs = '{}' where seq = 1`,
      `update record_payload set seq = seq`,
      'delete from record_head',
      'truncate record_head',
    ]) {
      await expect(asOwner(bed, statement), statement).rejects.toMatchObject({ state: 'AQ001' });
      await expect(bed.superuser(statement), statement).rejects.toMatchObject({ state: 'AQ001' });
      await expect(
        bed.database.write(AS, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toThrow();
    }
    expect((await verify(bed)).breaches).toEqual([]);
  });

  onBothEngines('finds every entry that was changed, taken out or put elsewhere', async (bed) => {
    for (let n = 0; n < 4; n++) await append(bed, entry({ subject: { n } }));
    const [last] = await bed.superuser('select max(seq) as seq from record');
    const at = (back: number) => BigInt(last?.seq as bigint) - BigInt(back);
    const other = `'\\x${'ab'.repeat(32)}'`;
    const cases: readonly (readonly [statement: string, code: string])[] = [
      [`update record set act = 'test.other' where seq = ${at(2)}`, 'RECORD_CHANGED'],
      [`update record set at = at + interval '1 microsecond' where seq = ${at(2)}`, 'RECORD_CHANGED'],
      [`update record set by = '{"kind":"public"}' where seq = ${at(2)}`, 'RECORD_CHANGED'],
      [`update record set subject = '{"n":99}' where seq = ${at(2)}`, 'RECORD_CHANGED'],
      [`update record set inputs_digest = ${other} where seq = ${at(2)}`, 'RECORD_CHANGED'],
      [`update record set prev = ${other} where seq = ${at(2)}`, 'RECORD_CHANGED'],
      [`update record set hash = ${other} where seq = ${at(2)}`, 'RECORD_CHANGED'],
      [`update record set hash = ${other} where seq = ${at(0)}`, 'RECORD_HEAD_DIFFERS'],
      [`update record_payload set inputs = '{"text":"something lost"}' where seq = ${at(1)}`, 'RECORD_INPUTS_CHANGED'],
      [`update record_payload set salt = ${other} where seq = ${at(1)}`, 'RECORD_INPUTS_CHANGED'],
      [`delete from record_payload where seq = ${at(1)}`, 'RECORD_INPUTS_CHANGED'],
      [`delete from record where seq = ${at(2)}`, 'RECORD_MISSING'],
      [`delete from record where seq = 1`, 'RECORD_MISSING'],
      [`delete from record where seq = ${at(0)}`, 'RECORD_HEAD_DIFFERS'],
      [`update record_head set seq = seq + 1`, 'RECORD_HEAD_DIFFERS'],
      [`update record_head set hash = ${other}`, 'RECORD_HEAD_DIFFERS'],
      [`delete from record_head`, 'RECORD_HEAD_DIFFERS'],
      [
        `update record set seq = case seq when ${at(2)} then -${at(1)} else -${at(2)} end where seq in (${at(1)}, ${at(2)})`,
        'RECORD_CHANGED',
      ],
    ];
    for (const [statement, code] of cases) {
      const more = statement.includes('then -') ? ['update record set seq = -seq where seq < 0'] : [];
      const constraint = more.length ? ['alter table record drop constraint record_seq_check'] : [];
      await tampered(bed, [...constraint, statement, ...more], async () => {
        const { breaches } = await verify(bed);
        expect(
          breaches.map((breach) => breach.code),
          statement,
        ).toContain(code);
      });
      if (more.length) await bed.superuser('alter table record add constraint record_seq_check check (seq > 0)');
    }
  });

  onBothEngines('finds changed sealed inputs with the key, and those moved from another entry', async (bed) => {
    const first = await append(bed, entry({ sensitive: true, inputs: { name: 'first' } }));
    const second = await append(bed, entry({ sensitive: true, inputs: { name: 'second' } }));
    await tampered(
      bed,
      [`update record_payload set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where seq = ${first.seq}`],
      async () => expect(await codes(bed)).toEqual(['RECORD_INPUTS_CHANGED']),
    );
    await tampered(
      bed,
      [
        `update record_payload p set sealed = q.sealed, salt = q.salt from record_payload q where q.seq = ${second.seq} and p.seq = ${first.seq}`,
      ],
      async () => expect(await codes(bed)).toEqual(['RECORD_INPUTS_CHANGED']),
    );
  });

  onBothEngines('sealed inputs are not readable in the database, not even by its superuser', async (bed) => {
    const { seq } = await append(bed, entry({ sensitive: true, inputs: { name: 'Nobody Knows' } }));
    const [row] = await bed.superuser(`select to_jsonb(p)::text as everything, sealed from record_payload p where seq = ${seq}`);
    expect(String(row?.everything)).not.toContain('Nobody');
    expect(Buffer.from(row?.sealed as Uint8Array).includes('Nobody')).toBe(false);
    await expect(async () => sealerWith(new Uint8Array(32)).open(row?.sealed as Uint8Array, 'record:')).rejects.toThrow();
  });

  onBothEngines('erasing inputs keeps the chain whole, and leaves nothing to guess them from', async (bed) => {
    const { seq } = await append(bed, entry({ inputs: { vote: 'yes' } }));
    const before = await verify(bed);
    await bed.database.write(AS, (tx) =>
      sql`update record_payload set inputs = null, sealed = null, salt = null, erased_at = acquis_now() where seq = ${seq}::int8`.execute(
        tx,
      ),
    );
    expect(await verify(bed)).toMatchObject({ entries: before.entries, erased: before.erased + 1, breaches: [] });
    const again = sql`update record_payload set inputs = '{}', salt = '\\x00', erased_at = null where seq = ${seq}::int8`;
    await expect(bed.database.write(AS, (tx) => again.execute(tx))).rejects.toMatchObject({ state: 'AQ001' });
  });

  onBothEngines('an entry cannot be appended out of its turn', async (bed) => {
    const { seq } = await append(bed, entry());
    for (const next of [seq, seq + 2n])
      await expect(
        bed.database.write(AS, (tx) =>
          sql`select record_append(${next}::int8, now(), 'x', '{}', '{}', ${new Uint8Array(32)}::bytea, ${START}::bytea, ${START}::bytea, '\\x00', '{}', null, null, null, null)`.execute(
            tx,
          ),
        ),
      ).rejects.toMatchObject({ state: 'AQ002' });
  });
});

describe('against signed checkpoints', () => {
  onBothEngines('a cut tail and a full rewrite are found, and only with them', async (bed) => {
    for (let n = 0; n < 3; n++) await append(bed, entry({ subject: { n } }));
    const checkpoints = new Checkpoints(join(folder, bed.engine));
    expect(checkpoints.write(await bed.database.read(AS, headOfRecord))).toBe(true);
    expect(checkpoints.write(await bed.database.read(AS, headOfRecord))).toBe(false);
    const signed = checkpoints.read();
    expect(await verify(bed, signed)).toMatchObject({ breaches: [], checkpoints: 1 });
    await append(bed, entry());
    expect((await verify(bed, signed)).breaches).toEqual([]);

    const cut = [
      `delete from record_payload where seq >= ${signed[0]?.seq}`,
      `delete from record where seq >= ${signed[0]?.seq}`,
      `update record_head set (seq, hash) = (select seq, hash from record order by seq desc limit 1)`,
    ];
    await tampered(bed, cut, async () => {
      expect(await codes(bed)).toEqual([]);
      expect(await codes(bed, signed)).toEqual(['RECORD_TAIL_CUT']);
    });

    // Somebody with all of the database's powers and the program itself writes the whole record anew, faultlessly.
    const rewritten: string[] = ['delete from record_payload', 'delete from record'];
    let prev = START;
    for (let seq = 1n; seq <= (signed[0]?.seq ?? 0n) + 1n; seq++) {
      const salt = new Uint8Array(32).fill(1);
      const at = '2026-11-22T09:00:00.000000Z' as Parameters<typeof hashOf>[0]['at'];
      const envelope = { seq, at, act: 'test.invented', by: {}, subject: {}, inputsDigest: digestOf(salt, {}), prev };
      const hex = (bytes: Uint8Array) => `'\\x${Buffer.from(bytes).toString('hex')}'`;
      const hash = hashOf(envelope);
      rewritten.push(
        `insert into record values (${seq}, '${at}', 'test.invented', '{}', '{}', ${hex(envelope.inputsDigest)}, ${hex(prev)}, ${hex(hash)})`,
        `insert into record_payload values (${seq}, ${hex(salt)}, '{}')`,
        `update record_head set seq = ${seq}, hash = ${hex(hash)}`,
      );
      prev = hash;
    }
    await tampered(bed, rewritten, async () => {
      expect(await codes(bed)).toEqual([]);
      expect(await codes(bed, signed)).toEqual(['RECORD_REWRITTEN']);
    });
  });

  onBothEngines(
    'a checkpoint with another signature is refused, one cut off while it was written is passed over',
    async (bed) => {
      const home = join(folder, `torn-${bed.engine}`);
      const file = join(home, 'checkpoints', 'record.jsonl');
      await append(bed, entry());
      const checkpoints = new Checkpoints(home);
      checkpoints.write(await bed.database.read(AS, headOfRecord));
      const good = readFileSync(file);
      await append(bed, entry());
      checkpoints.write(await bed.database.read(AS, headOfRecord));
      truncateSync(file, good.length + 30);
      expect(checkpoints.read()).toHaveLength(1);
      expect(new Checkpoints(home).write(await bed.database.read(AS, headOfRecord))).toBe(true);
      expect(checkpoints.read()).toHaveLength(2);
      for (const forged of [good.toString().replace(/"hash":"./, '"hash":"g'), 'not a checkpoint\n', '{}\n']) {
        writeFileSync(file, forged);
        expect(() => checkpoints.read()).toThrow("is not signed by this host's key");
      }
    },
  );
});
