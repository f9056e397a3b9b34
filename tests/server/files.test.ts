import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispositionOf, FilesKept } from '../../src/web/server/files.ts';
import { view } from '../../src/web/view.ts';
import { type Bed, pgliteBed } from '../support/databases.ts';
import { houseOn, publish, rooms, type Seed, seed } from '../support/house.ts';

let bed: Bed;
let app: FastifyInstance;
let seeded: Seed;
beforeAll(async () => {
  bed = await pgliteBed();
  seeded = await seed(bed);
  app = await houseOn(bed, { origin: 'https://acquis.example.org' });
});
afterAll(async () => {
  await app?.close();
  await bed?.close();
});
const views = rooms.flatMap((room) => room.views);

describe('files of a view', () => {
  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['pdf', 'application/pdf', '%PDF-1.7'],
    ['xml', 'application/xml; charset=utf-8', '<?xml version="1.0"'],
  ])('a document is a .%s with its type, its name and its beginning', async (suffix, type, beginning) => {
    const url = `/fr/library/${seeded.open.slug}.${suffix}`;
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    const name = `${seeded.open.symbol.replaceAll('/', '-')}-fr`;
    expect(answer.headers['content-disposition']).toMatch(
      new RegExp(`^attachment; filename="${name}\\.${suffix === 'xml' ? 'akn\\.xml' : suffix}"; filename\\*=UTF-8''`),
    );
    expect(answer.rawPayload.subarray(0, beginning.length).toString('latin1')).toBe(beginning);
    const again = await app.inject({ url, headers: { 'if-none-match': String(answer.headers.etag) } });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  it.each([
    ['ris', 'TY  - RPRT'],
    ['bib', '@techreport{'],
    ['csl', '[\n  {'],
    ['txt', 'A/AC.'],
  ])('a paragraph is cited as .%s', async (suffix, beginning) => {
    const answer = await app.inject(`/en/library/${seeded.open.slug}/13.f.${suffix}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body.startsWith(beginning)).toBe(true);
    expect(answer.body).toContain('13 (f)');
    expect(answer.body).toContain(`https://acquis.example.org/en/library/${seeded.open.slug}/13.f`);
  });

  it('the list is a table of all documents that the filters leave, not of one page', async () => {
    for (let n = 0; n < 30; n++) await publish(bed, `one-of-many-${n}`, { kind: 'statement', title: `=1+${n}` });
    const answer = await app.inject('/en/library.csv?kind=statement');
    expect(answer.body.startsWith('\uFEFFsymbol,title,kind,')).toBe(true);
    const rows = answer.body.trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(30);
    expect(rows.every((row) => row.startsWith(",'=1+"))).toBe(true);
    expect((await app.inject('/en/library.csv?kind=report')).body).not.toContain('one-of-many');
    expect((await app.inject('/en/library.csv?year=never')).statusCode).toBe(400);
  });

  it('in a text that is not there in the language of the page, the file is in the language of the text', async () => {
    const xml = (await app.inject(`/ar/library/${seeded.open.slug}.xml`)).body;
    expect(xml).toContain('language="eng"');
    expect(xml).not.toMatch(/\p{Script=Arabic}/u);
  });

  it('leads from the page to every one of its files, in head and body', async () => {
    const page = (await app.inject(`/en/library/${seeded.open.slug}`)).body;
    const [head = '', body = ''] = page.split('</head>');
    for (const suffix of ['json', 'docx', 'pdf', 'xml'])
      for (const part of [head, body]) expect(part).toContain(`/en/library/${seeded.open.slug}.${suffix}"`);
    const paragraph = (await app.inject(`/en/library/${seeded.open.slug}/13`)).body;
    for (const suffix of ['ris', 'bib', 'csl']) expect(paragraph).toContain(`/en/library/${seeded.open.slug}/13.${suffix}"`);
    expect((await app.inject('/en/library?kind=report')).body).toContain('/en/library.csv?kind=report"');
  });

  it('a suffix that a view does not offer is a part of the address, and names nothing', async () => {
    for (const url of [
      `/en/library/${seeded.open.slug}.ris`,
      `/en/library/${seeded.open.slug}/13.pdf`,
      `/en/library/${seeded.open.slug}/history.ris`,
      `/en/library/${seeded.open.slug}/history.pdf`,
      '/en/library/suggest-a-document.pdf',
      '/en.csv',
      '/en/search.csv',
    ])
      expect((await app.inject(url)).statusCode, url).toBe(404);
    await publish(bed, 'report.2026.ris', {});
    expect((await app.inject('/en/library/report.2026.ris')).statusCode).toBe(200);
    expect((await app.inject('/en/library/report.2026.ris.xml')).statusCode).toBe(200);
  });

  it('what cannot be made just now is told so, and may be asked for again', async () => {
    const documents = views.find((one) => one.name === 'library.document');
    if (documents === undefined) throw new Error('no view of a document');
    const busy = view({ ...documents, files: { pdf: { type: 'application/pdf', make: () => undefined } } });
    const other = await houseOn(bed, { views: [busy] });
    const answer = await other.inject(`/en/library/${seeded.open.slug}.pdf`);
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '30']);
    expect(answer.headers['cache-control']).toBe('no-store');
    await other.close();
  });

  it('is made once for a frozen version, also for those who ask at the same time', async () => {
    const documents = views.find((one) => one.name === 'library.document');
    if (documents === undefined) throw new Error('no view of a document');
    let made = 0;
    const counted = view({
      ...documents,
      files: { bin: { type: 'application/octet-stream', make: async () => `made ${++made}` } },
    });
    const other = await houseOn(bed, { views: [counted] });
    const url = `/en/library/${seeded.open.slug}.bin`;
    const answers = [...(await Promise.all([1, 2, 3].map(() => other.inject(url)))), await other.inject(url)];
    expect(answers.map((one) => one.body)).toEqual(['made 1', 'made 1', 'made 1', 'made 1']);
    await other.close();
  });

  it('cannot be declared with a suffix that means something else', () => {
    const [first] = views;
    for (const suffix of ['json', 'html', 'a.b', '../x'])
      expect(() =>
        view({ ...(first as (typeof views)[0]), files: { [suffix]: { type: 'text/plain', make: () => '' } } }),
      ).toThrow(/cannot have files with the suffix/);
  });
});

describe('the name of a file', () => {
  it.each([
    ['A/RES/73/27 en', `attachment; filename="A-RES-73-27-en.pdf"; filename*=UTF-8''A-RES-73-27%20en.pdf`],
    ['Résolution', `attachment; filename="Resolution.pdf"; filename*=UTF-8''R%C3%A9solution.pdf`],
    ['示范', `attachment; filename="document.pdf"; filename*=UTF-8''%E7%A4%BA%E8%8C%83.pdf`],
    ['../../etc/passwd', `attachment; filename="etc-passwd.pdf"`],
    ['a"\r\nset-cookie: x', `attachment; filename="a-set-cookie-x.pdf"; filename*=UTF-8''a-set-cookie-%20x.pdf`],
    ['\u202efdp.exe', `attachment; filename="fdp.exe.pdf"`],
    ['', `attachment; filename="document.pdf"`],
  ])('%j', (name, header) => expect(dispositionOf(name, 'pdf')).toBe(header));
});

describe('files that are kept', () => {
  it('the least recently used goes first when the limit is reached, and a failure is not kept', async () => {
    const kept = new FilesKept(10);
    let made = 0;
    const ask = async (key: string): Promise<string | undefined> =>
      (await kept.get(key, async () => ({ name: '', bytes: Buffer.from(`${++made}...`) })))?.bytes.toString();
    expect(await ask('a')).toBe('1...');
    expect(await ask('b')).toBe('2...');
    expect(await ask('a')).toBe('1...');
    expect(await ask('c')).toBe('3...');
    expect(await ask('a')).toBe('1...');
    expect(await ask('b')).toBe('4...');
    await expect(kept.get('d', async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await ask('d')).toBe('5...');
  });
});
