import { describe, expect } from 'vitest';
import { type Bed, onBothEngines } from '../support/databases.ts';
import { followed, houseOn, para, publish, tryToPublish } from '../support/house.ts';

const paragraphs = [para('1', 'One.'), para('2', 'Two.'), para('(a)', 'A point.', 'subparagraph')];
const file = (digit: string): string => digit.repeat(64);
const codeOf = async (bed: Bed, slug: string, over: Readonly<Record<string, unknown>>): Promise<string> => {
  const outcome = await tryToPublish(bed, slug, over);
  return outcome.ok ? 'accepted' : outcome.refusals.map((one) => one.code).join();
};

describe('publishing', () => {
  onBothEngines(
    'is refused for a file, an address, a symbol or a language that is there, and for a translation out of step',
    async (bed) => {
      await publish(bed, 'first', { symbol: 'A/5/1', file: file('a'), paragraphs });
      for (const [slug, over, code] of [
        ['second', { file: file('a') }, 'LIBRARY_ALREADY_HERE'],
        ['first', {}, 'LIBRARY_ADDRESS_TAKEN'],
        ['second', { symbol: 'A/5/1' }, 'LIBRARY_SYMBOL_TAKEN'],
        ['second', { paragraphs: [] }, 'LIBRARY_NO_TEXT'],
        ['first', { translation: true, language: 'en', paragraphs }, 'LIBRARY_LANGUAGE_THERE'],
        ['first', { translation: true, language: 'fr', paragraphs: paragraphs.slice(0, 2) }, 'LIBRARY_NOT_IN_STEP'],
        ['first', { translation: true, language: 'fr', paragraphs: [...paragraphs, para('3', 'x')] }, 'LIBRARY_NOT_IN_STEP'],
        [
          'first',
          { translation: true, language: 'fr', paragraphs: [para('1', 'x'), para('(a)', 'x', 'subparagraph'), para('2', 'x')] },
          'LIBRARY_NOT_IN_STEP',
        ],
        ['nowhere', { translation: true, language: 'fr', paragraphs }, 'LIBRARY_NOTHING_TO_TRANSLATE'],
        ['sécond', {}, 'INPUT_MALFORMED'],
        ['second', { visibility: 'everybody' }, 'INPUT_NOT_A_CHOICE'],
        ['second', { paragraphs: [para('1', 'nul\0')] }, 'INPUT_MALFORMED'],
        ['first', { translation: true, language: 'fr', status: 'official', paragraphs }, 'accepted'],
        ['second', { paragraphs, file: file('b') }, 'accepted'],
      ] as const)
        expect(await codeOf(bed, slug, over), `${slug} ${JSON.stringify(over).slice(0, 80)}`).toBe(code);
    },
  );

  onBothEngines('of one address or symbol by two at once lets one in', async (bed) => {
    const outcomes = await Promise.all(['r1', 'r2', 'r3'].map((slug) => codeOf(bed, slug, { symbol: 'A/RACE/1' })));
    expect(outcomes.toSorted()).toEqual(['LIBRARY_SYMBOL_TAKEN', 'LIBRARY_SYMBOL_TAKEN', 'accepted']);
    const same = await Promise.all([1, 2].map(() => codeOf(bed, 'same-address', {})));
    expect(same.toSorted()).toEqual(['LIBRARY_ADDRESS_TAKEN', 'accepted']);
  });

  onBothEngines('finds what a text cites, also when that comes later, down to the paragraph', async (bed) => {
    const cites = (symbol: string, number: string) =>
      para('1', `As in ${symbol}, paragraph ${number}.`, 'paragraph', {
        references: [
          { type: 'document', raw: symbol, target: symbol },
          { type: 'paragraph', raw: `paragraph ${number}`, target: number },
        ],
      });
    await publish(bed, 'citing-early', {
      symbol: 'A/C/1',
      paragraphs: [
        cites('A/LATER/174', '13'),
        para('2', 'See paragraph 1 above.', 'paragraph', {
          references: [{ type: 'paragraph', raw: 'paragraph 1', target: '1' }],
        }),
      ],
    });
    await followed(bed);
    const app = await houseOn(bed);
    const references = async (address: string) =>
      (await app.inject(`/en/library/citing-early/${address}.json`)).json().paragraphs[0].references as {
        slug: string | null;
        address: string | null;
      }[];
    expect(await references('1')).toMatchObject([
      { slug: null, address: null },
      { slug: null, address: null },
    ]);
    expect(await references('2'), 'a paragraph of its own text').toMatchObject([{ slug: 'citing-early', address: '1' }]);
    await publish(bed, 'later', {
      symbol: 'A/LATER/174',
      paragraphs: [para('13', 'The norm.'), para('(f)', 'A point.', 'subparagraph')],
    });
    await publish(bed, 'citing-late', { paragraphs: [cites('A/LATER/174', '13')] });
    await followed(bed);
    expect(await references('1')).toMatchObject([
      { slug: 'later', address: null },
      { slug: 'later', address: '13' },
    ]);
    const { citedBy } = (await app.inject('/en/library/later/13.json')).json();
    expect((citedBy as { slug: string }[]).map((one) => one.slug).toSorted()).toEqual(['citing-early', 'citing-late']);
    expect((await app.inject('/en/library/later/13.f.json')).json().citedBy).toEqual([]);
    await followed(bed);
    expect((await app.inject('/en/library/later/13.json')).json().citedBy, 'a follower that runs again adds nothing').toEqual(
      citedBy,
    );
    await app.close();
  });
});
