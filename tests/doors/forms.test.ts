import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { newId } from '../../src/kernel/ids.ts';
import { sealedAs } from '../../src/kernel/record/entry.ts';
import { slugOf } from '../../src/parties/act.ts';
import { powersOf } from '../../src/parties/viewer.ts';
import { LANGUAGES, localiser } from '../../src/web/languages/index.ts';
import { exampleOf, INPUTS, PARAMS } from '../channels/examples.ts';
import { faultsOf } from '../pages/valid-html.ts';
import { type Bed, onBothEngines } from '../support/databases.ts';
import { houseOn, OPERATOR, rooms, type Seed, sealer, seed } from '../support/house.ts';

const acts = rooms.flatMap((room) => room.acts).filter((act) => act.form !== undefined);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const seeds = new WeakMap<Bed, Promise<Seed>>();
const seeded = (bed: Bed): Promise<Seed> => {
  const known = seeds.get(bed) ?? seed(bed);
  seeds.set(bed, known);
  return known;
};

/** The address of an act's form and the input that it accepts, from the examples of the channels test. */
function opened(
  act: (typeof acts)[number],
  from: Seed,
): { path: string; params: Record<string, string>; input: Record<string, string> } {
  const names = [...(act.form?.path ?? '').matchAll(/:(\w+)/g)].map((found) => found[1] as string);
  const params = Object.fromEntries(names.map((name) => [name, exampleOf(PARAMS, act.name, name)(from).open[0] as string]));
  const fields = Object.keys(act.input.shape).filter((name) => !names.includes(name));
  const input = Object.fromEntries(fields.map((name) => [name, String(exampleOf(INPUTS, act.name, name)(from)[0])]));
  return { path: (act.form?.path ?? '').replace(/:(\w+)/g, (_all, name: string) => params[name] as string), params, input };
}
const encode = (input: Readonly<Record<string, string>>): string => new URLSearchParams(input).toString();
const entriesOf = async (bed: Bed, act: string): Promise<number> => {
  const query = sql<{ count: number }>`select count(*)::int4 as count from record where act = ${act}`;
  const { rows } = await bed.database.read(powersOf(OPERATOR, 'read'), (tx) => query.execute(tx as never));
  return rows[0]?.count ?? 0;
};

describe.each(acts.map((act) => ({ name: act.name, act })))('the act $name, through its doors', ({ act }) => {
  const slug = slugOf(act.name);

  onBothEngines(
    'has a form in six languages that comes back filled, with a sentence at each field, when it does not fit',
    async (bed) => {
      const { path, input } = opened(act, await seeded(bed));
      const app = await houseOn(bed);
      for (const language of LANGUAGES) {
        const l = localiser(language);
        const url = `/${language}${path}`;
        const empty = await app.inject(url);
        expect(empty.statusCode).toBe(200);
        expect(empty.body).toContain(`<form`);
        for (const { name } of act.form?.fields ?? []) expect(empty.body).toContain(`name="${name}"`);
        expect(await faultsOf(empty.body)).toEqual([]);
        const [id] = /[0-9a-f-]{36}(?=")/.exec(empty.body) ?? [];
        const [first, ...rest] = Object.keys(input);
        const wrong = {
          ...Object.fromEntries(rest.map((name) => [name, input[name] as string])),
          [first as string]: 'x'.repeat(5000),
        };
        const before = await entriesOf(bed, act.name);
        const back = await app.inject({
          method: 'POST',
          url,
          headers: FORM,
          payload: encode({ ...wrong, submission: id as string }),
        });
        expect(back.statusCode, language).toBe(422);
        expect(back.headers['cache-control']).toBe('no-store');
        expect(back.body).toContain('role="alert"');
        expect(back.body, 'the form is filled as it was sent').toContain('x'.repeat(5000));
        for (const name of rest) expect(back.body).toContain(input[name]);
        expect(back.body, 'the same id is sent again').toContain(id);
        expect(back.body, 'no raw codes').not.toMatch(/INPUT_|[A-Z]{3,}_[A-Z]{3,}|input-too|act-[a-z]+-/);
        const label = l.plain(`act-${slug}-${first}`);
        expect(
          back.body.replace(/[\u2068\u2069]/g, '').split(label).length,
          'the field is named in the sentence',
        ).toBeGreaterThan(2);
        expect(back.body).toContain(`lang="${language}"`);
        expect(await faultsOf(back.body)).toEqual([]);
        const missing = await app.inject({ method: 'POST', url, headers: FORM, payload: '' });
        expect(missing.statusCode).toBe(422);
        expect(await faultsOf(missing.body)).toEqual([]);
        const unknown = await app.inject({ method: 'POST', url, headers: FORM, payload: encode({ ...input, gift: '1' }) });
        expect(unknown.statusCode).toBe(422);
        expect(unknown.body).toContain('gift');
        expect(await entriesOf(bed, act.name), 'nothing is recorded of what was refused').toBe(before);
      }
      await app.close();
    },
  );

  onBothEngines('leads from an accepted form to its answer, once however often it is sent', async (bed) => {
    const { path, input } = opened(act, await seeded(bed));
    const app = await houseOn(bed);
    for (const language of LANGUAGES) {
      const before = await entriesOf(bed, act.name);
      const submission = newId();
      const send = () =>
        app.inject({ method: 'POST', url: `/${language}${path}`, headers: FORM, payload: encode({ ...input, submission }) });
      const [first, ...others] = [await send(), ...(await Promise.all([send(), send(), send()]))];
      for (const answer of [first, ...others]) {
        expect(answer?.statusCode).toBe(303);
        expect(answer?.headers.location).toBe(`/${language}/done/${submission}`);
      }
      expect(await entriesOf(bed, act.name)).toBe(before + 1);
      const done = await app.inject(String(first?.headers.location));
      expect(done.statusCode).toBe(200);
      expect(done.headers['cache-control'], 'kept by nobody between').toBe('private, no-store');
      expect(done.body.replace(/[\u2068\u2069]/g, '')).toContain(localiser(language).plain(`act-${slug}-done`));
      expect(await faultsOf(done.body)).toEqual([]);
    }
    const bare = await app.inject({ method: 'POST', url: `/en${path}`, headers: FORM, payload: encode(input) });
    expect((await app.inject(String(bare.headers.location))).statusCode, 'a form without an id has an answer too').toBe(200);
    await app.close();
  });

  onBothEngines('is one JSON operation with the same refusals and the same answer again', async (bed) => {
    const { params, input } = opened(act, await seeded(bed));
    const app = await houseOn(bed);
    const send = (payload: object) => app.inject({ method: 'POST', url: `/acts/${slug}`, payload });
    const before = await entriesOf(bed, act.name);
    const submission = newId();
    const [first, again] = [await send({ ...params, ...input, submission }), await send({ ...params, ...input, submission })];
    expect(first.statusCode).toBe(200);
    expect(again.json()).toEqual(first.json());
    expect(await entriesOf(bed, act.name)).toBe(before + 1);
    expect((await send({ ...params, ...input, gift: 1 })).json().refusals).toMatchObject([
      { code: 'INPUT_UNKNOWN_FIELD', params: { name: 'gift' }, sentence: 'The field “gift” is not known here.' },
    ]);
    for (const name of Object.keys(input)) {
      const { [name]: _, ...less } = input;
      const refused = await send({ ...params, ...less });
      expect(refused.statusCode).toBe(422);
      expect(refused.json().refusals).toMatchObject([{ code: 'INPUT_MISSING', field: name }]);
    }
    for (const submission of [1, {}, [], null, 'x', { toString: 1, valueOf: 1 }])
      expect((await send({ ...params, ...input, submission })).json().refusals).toMatchObject([
        { code: 'INPUT_MALFORMED', field: 'submission' },
      ]);
    for (const odd of ['[]', '"text"', '1', 'null', '[{}]'])
      expect(
        (
          await app.inject({
            method: 'POST',
            url: `/acts/${slug}`,
            headers: { 'content-type': 'application/json' },
            payload: odd,
          })
        ).statusCode,
      ).toBeGreaterThanOrEqual(400);
    expect(await entriesOf(bed, act.name)).toBe(before + 1);
    await app.close();
  });

  onBothEngines('is refused when a browser says that it came from another site', async (bed) => {
    const { path, params, input } = opened(act, await seeded(bed));
    const app = await houseOn(bed, { origin: 'https://acquis.example' });
    const before = await entriesOf(bed, act.name);
    const from = (headers: Record<string, string>) =>
      Promise.all([
        app.inject({ method: 'POST', url: `/fr${path}`, headers: { ...FORM, ...headers }, payload: encode(input) }),
        app.inject({ method: 'POST', url: `/acts/${slug}`, headers, payload: { ...params, ...input } }),
      ]);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: 'http://acquis.example', host: 'other' },
    ] as Record<string, string>[]) {
      const [form, operation] = await from(headers);
      expect(form.statusCode).toBe(403);
      expect(form.body.replace(/[\u2068\u2069]/g, '')).toContain(localiser('fr').plain('form-from-elsewhere').slice(0, 20));
      expect(operation.statusCode).toBe(403);
      expect(operation.json().refusals).toMatchObject([{ code: 'FORM_FROM_ELSEWHERE' }]);
      expect(form.headers['content-security-policy']).toBeDefined();
    }
    expect(await entriesOf(bed, act.name)).toBe(before);
    for (const headers of [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://acquis.example' },
      {},
    ] as Record<string, string>[])
      expect((await from(headers)).map((answer) => answer.statusCode)).toEqual([303, 200]);
    await app.close();
  });

  onBothEngines('is in the record, with its inputs sealed where they are sensitive', async (bed) => {
    const { params, input } = opened(act, await seeded(bed));
    const app = await houseOn(bed);
    const { seq } = (await app.inject({ method: 'POST', url: `/acts/${slug}`, payload: { ...params, ...input } })).json();
    const query = sql<{
      act: string;
      by: unknown;
      inputs: unknown;
      sealed: Uint8Array | null;
      digest: Uint8Array;
    }>`select r.act, r.by, r.inputs_digest as digest, p.inputs, p.sealed
      from record r join record_payload p on p.seq = r.seq where r.seq = ${seq}::int8`;
    const { rows } = await bed.database.read(powersOf(OPERATOR, 'read'), (tx) => query.execute(tx as never));
    expect(rows[0]).toMatchObject({ act: act.name, by: { kind: 'public' } });
    if (act.sensitive === true) {
      expect(rows[0]?.inputs).toBeNull();
      const sealed = rows[0]?.sealed as Uint8Array;
      for (const value of Object.values(input)) expect(Buffer.from(sealed).includes(value)).toBe(false);
      expect(JSON.parse(sealer.open(sealed, sealedAs(rows[0]?.digest as Uint8Array)))).toMatchObject(input);
    } else expect(rows[0]?.inputs).toMatchObject(input);
    await app.close();
  });
});
