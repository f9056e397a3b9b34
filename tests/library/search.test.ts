import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { PUBLIC, powersOf } from '../../src/parties/viewer.ts';
import { markRuns, type SearchQuestion, searchParagraphs } from '../../src/rooms/library/search.ts';
import { type Bed, onBothEngines } from '../support/databases.ts';
import { para, publish } from '../support/house.ts';

const TEXTS = {
  en: 'States should designate points of contact at the policy level.',
  fr: 'Les États devraient désigner des points de contact au niveau politique.',
  es: 'Los Estados deberían designar puntos de contacto en el ámbito político.',
  ru: 'Государствам следует назначить контактные пункты на политическом уровне.',
  zh: '各国应在政策层面指定联络点。',
  ar: 'ينبغي للدول أن تعيّن جهات اتصال على مستوى السياسات.',
} as const;

const filled = new WeakMap<Bed, Promise<unknown>>();
const fill = (bed: Bed): Promise<unknown> => {
  const known =
    filled.get(bed) ??
    (async () => {
      for (const [language, text] of Object.entries(TEXTS))
        await publish(bed, `s-${language}`, {
          language,
          kind: language === 'en' ? 'report' : 'submission',
          paragraphs: [para('1', text), para('2', '100% of it_all \\ "quoted" 🙂')],
        });
      await publish(bed, 's-hidden', { visibility: 'states', kind: 'letter', paragraphs: [para('1', `${TEXTS.en} Hidden.`)] });
      await publish(bed, 's-other', { paragraphs: [para('1', 'Contact the points desk about policy, not about ransomware.')] });
    })();
  filled.set(bed, known);
  return known;
};
const search = async (bed: Bed, q: string, over: Partial<SearchQuestion> = {}) => {
  await fill(bed);
  return bed.database.read(powersOf(PUBLIC, 'read'), (tx) => searchParagraphs(tx, { q, page: 1, ...over }, PUBLIC));
};
const slugs = async (bed: Bed, q: string, over: Partial<SearchQuestion> = {}): Promise<string[]> =>
  (await search(bed, q, over)).hits.map((hit) => hit.slug).toSorted();

describe('search', () => {
  onBothEngines('finds words in each of the six languages, whatever their form', async (bed) => {
    for (const [q, slug] of [
      ['designating points', 's-en'],
      ['désigner contacts', 's-fr'],
      ['puntos contactos', 's-es'],
      ['контактных пунктов', 's-ru'],
      ['联络点', 's-zh'],
      ['政策层面', 's-zh'],
      ['السياسات', 's-ar'],
    ] as const)
      expect(await slugs(bed, q), q).toContain(slug);
  });

  onBothEngines('knows phrases, words left out, and alternatives', async (bed) => {
    expect(await slugs(bed, 'points contact policy')).toEqual(['s-en', 's-other']);
    expect(await slugs(bed, '"points of contact"')).toEqual(['s-en', 's-fr'].filter((slug) => slug === 's-en'));
    expect(await slugs(bed, 'points policy -ransomware')).toEqual(['s-en']);
    expect(await slugs(bed, 'ransomware or designate')).toEqual(['s-en', 's-other']);
  });

  onBothEngines('filters by language and kind, and counts each alone', async (bed) => {
    const all = await search(bed, '100% of it_all');
    const only = await search(bed, '100% of it_all', { kind: 'report' });
    expect(only.hits.every((hit) => hit.documentKind === 'report')).toBe(true);
    expect(only.kinds, 'the other kinds can still be chosen').toEqual(all.kinds);
    const french = await search(bed, 'points', { language: 'fr' });
    expect(french.hits.map((hit) => hit.language)).toEqual(['fr']);
    expect(french.languages.map((one) => one.value)).toEqual(['en', 'fr']);
  });

  onBothEngines('does not count, show or weigh what is hidden', async (bed) => {
    const found = await search(bed, 'designate points of contact');
    expect(found.hits.map((hit) => hit.slug)).not.toContain('s-hidden');
    expect(found.total).toBe(found.hits.length);
    expect(found.kinds.map((one) => one.value)).not.toContain('letter');
    expect((await search(bed, 'hidden')).total).toBe(0);
    expect((await search(bed, 'idden')).total, 'nor by letters').toBe(0);
  });

  onBothEngines('takes signs for what they are, and finds them by letters', async (bed) => {
    for (const q of ['it_all', '100%', '🙂', '"quoted"', '\\ "']) expect((await search(bed, q)).total, q).toBeGreaterThan(0);
    for (const q of ['%', '_', '%%%', 'i%l', '1__%']) {
      const { hits } = await search(bed, q);
      expect(
        hits.every((hit) => hit.marked.replace(/[\uE200\uE201]/g, '').includes(q)),
        `${q} is no wildcard`,
      ).toBe(true);
    }
  });

  onBothEngines('answers an empty page beyond the end with the right total', async (bed) => {
    const [first, beyond] = [await search(bed, 'points'), await search(bed, 'points', { page: 400 })];
    expect(beyond.hits).toEqual([]);
    expect(beyond.total).toBe(first.total);
    expect(beyond.kinds).toEqual(first.kinds);
  });

  onBothEngines('is never a fault, whatever is asked', async (bed) => {
    await fill(bed);
    const sign = fc.constantFrom(
      '%',
      '_',
      '"',
      "'",
      '\\',
      '-',
      '|',
      '&',
      '!',
      '(',
      ')',
      ':',
      '*',
      '<->',
      '🙂',
      '中',
      'or',
      'and',
      ' ',
      '\uE200',
      'İ',
      'a',
    );
    const question = fc.oneof(
      fc.array(sign, { maxLength: 30 }).map((all) => all.join('')),
      fc.string({ unit: 'grapheme', maxLength: 80 }).map((q) => q.replaceAll('\0', '')),
    );
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 10_000 }), async (q, page) => {
        if (!q.isWellFormed()) return;
        const { hits, total } = await search(bed, q, { page });
        expect(hits.length).toBeLessThanOrEqual(total);
      }),
      { numRuns: 40 },
    );
    for (const q of ['x'.repeat(5000), '!?.,;:'.repeat(50), '"'.repeat(99), '- - -'])
      expect((await search(bed, q)).total).toBeGreaterThanOrEqual(0);
  });

  onBothEngines('marks the words it found', async (bed) => {
    const { hits } = await search(bed, 'designate', { language: 'en' });
    expect(hits[0]?.marked).toBe(TEXTS.en.replace('designate', '\uE200designate\uE201'));
    expect(markRuns('aXa xA', 'x')).toBe('a\uE200X\uE201a \uE200x\uE201A');
    expect(markRuns('İx', 'x'), 'positions that do not fit are not marked').toBe('İx');
  });
});
