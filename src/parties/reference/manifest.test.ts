import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../kernel/root.ts';
import { readManifest } from './manifest.ts';
import { loadReference } from './reference.ts';
import { actorOf, readSidecar, sidecarNames } from './sidecar.ts';

const reference = loadReference();

describe('a manifest', () => {
  it('needs nothing but a file for each document', () => {
    expect(readManifest({ documents: [{ files: [{ file: 'a.pdf' }] }] }).ok).toBe(true);
  });

  it('names the field that cannot be understood', () => {
    expect(readManifest({ documents: [{ files: [{ file: 'a.pdf' }], date: 'last spring' }] })).toEqual({
      ok: false,
      refusals: [{ code: 'MANIFEST_INVALID', params: { field: 'documents.0.date' } }],
    });
    expect(readManifest([])).toMatchObject({ ok: false, refusals: [{ code: 'MANIFEST_INVALID' }] });
  });

  it('gives every document an address of its own', () => {
    const twice = { documents: [1, 2].map((n) => ({ slug: 'same', files: [{ file: `${n}.md` }] })) };
    expect(readManifest(twice)).toMatchObject({
      ok: false,
      refusals: [{ code: 'MANIFEST_SLUG_TWICE', params: { slug: 'same' } }],
    });
  });

  it('cannot point outside its folder', () => {
    for (const file of ['../secret', 'a/../../b', '/etc/passwd', 'C:\\x', 'a\\..\\b', 'a\0b', '']) {
      expect(readManifest({ documents: [{ files: [{ file }] }] }).ok, file).toBe(false);
    }
    expect(readManifest({ documents: [{ files: [{ file: 'draft/en..final.md' }] }] }).ok).toBe(true);
  });

  it('does not take a courtesy translation without a translator', () => {
    const one = { language: 'fr', file: 'fr.md', version: 'courtesy' };
    expect(readManifest({ documents: [{ files: [one] }] })).toMatchObject({
      refusals: [{ params: { field: 'documents.0.files.0.translator' } }],
    });
    expect(readManifest({ documents: [{ files: [{ ...one, translator: 'Secretariat' }] }] }).ok).toBe(true);
  });
});

describe('a sidecar', () => {
  it('is looked for under the full name first and then under shorter ones', () => {
    expect(sidecarNames('a/b.restated.txt')).toEqual(['a/b.restated.txt.meta.json', 'a/b.restated.meta.json', 'a/b.meta.json']);
  });

  it('is read in the hand-written form: one source or several, a date or none', () => {
    expect(
      readSidecar({
        title: ' Statement ',
        author: 'Singapore',
        date: 'n.d.',
        language: 'en',
        source_url: ['https://example.org/1'],
        source: 'copy',
        segments: 3,
        comments_on: null,
      }),
    ).toEqual({
      ok: true,
      value: { title: 'Statement', author: 'Singapore', language: 'en', source: ['copy', 'https://example.org/1'] },
    });
  });

  it('is refused when it is no object or a known field cannot be understood', () => {
    expect(readSidecar('x')).toMatchObject({ refusals: [{ code: 'MANIFEST_INVALID' }] });
    expect(readSidecar({ language: 'de' })).toMatchObject({ refusals: [{ params: { field: 'language' } }] });
  });

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => typeof readSidecar(json).ok === 'boolean'));
  });

  it('gives authors in words a code where they are known', () => {
    expect(actorOf(reference, 'Iran (Islamic Republic of)')).toEqual({ kind: 'state', code: 'IRN' });
    expect(actorOf(reference, 'European Union')).toEqual({ kind: 'organisation', code: 'EU' });
    expect(actorOf(reference, 'Mouvement des pays non alignés')).toEqual({ kind: 'group', code: 'nam' });
    expect(actorOf(reference, 'collected by us')).toBeNull();
  });
});

const corpus = join(projectRoot, '..', 'shared', 'corpus');
describe('the sidecars of the corpus', () => {
  it.skipIf(!existsSync(corpus) && process.env.CI !== 'true')('are all understood (needs ../shared/corpus)', () => {
    const files = (readdirSync(corpus, { recursive: true }) as string[]).filter((file) => file.endsWith('.meta.json'));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const raw = JSON.parse(readFileSync(join(corpus, file), 'utf8'));
      const read = readSidecar(raw);
      expect(read, relative(corpus, file)).toMatchObject({ ok: true, value: { title: raw.title.trim() } });
      if (read.ok) expect(read.value.source?.length, file).toBeGreaterThan(0);
    }
  });
});
