import { describe, expect, it } from 'vitest';
import { localiser } from '../../web/languages/index.ts';
import { citationOf, placeWords, saysTitle } from './cite.ts';
import { placesIn } from './place.ts';

const one = (address: string, kind: string, label: string | null, text: string, parent: string | null = null, depth = 0) => ({
  address,
  kind,
  label,
  text,
  parent,
  depth,
});
const TITLE = 'Report of the first session';
const text = [
  one('h1', 'heading', null, 'Report of the first session.'),
  one('n2', 'paragraph', null, 'Preface'),
  one('h2', 'heading', 'A', 'Threats'),
  one('13', 'paragraph', '13', 'Thirteen'),
  one('13.f', 'subparagraph', '(f)', 'Letter', '13', 1),
  one('n6', 'bullet', '•', 'A dot', '13', 1),
  one('n7', 'paragraph', null, 'After it'),
  one('h3', 'heading', null, 'What States may do with each other in the years that lie ahead of all of them'),
  one('n9', 'paragraph', null, 'Alone'),
  one('fn4', 'footnote', '4', 'A note'),
];
const en = localiser('en');
const cited = (symbol: string | null, language: 'en' | 'fr' | 'zh' = 'en'): readonly string[] =>
  placesIn(text).map((place) => citationOf({ symbol, title: TITLE }, place, localiser(language)));

describe('a citation', () => {
  it('has the symbol and what is printed; what has no number is counted under its heading', () => {
    expect(cited('A/70/174')).toEqual([
      'A/70/174, “Report of the first session”',
      'A/70/174, ¶ 1',
      'A/70/174, sect. A',
      'A/70/174, 13',
      'A/70/174, 13 (f)',
      'A/70/174, 13',
      'A/70/174, sect. A, ¶ 2',
      'A/70/174, “What States may do with each other in the years that lie …”',
      'A/70/174, “What States may do with each other in the years that lie …”, ¶ 1',
      'A/70/174, note 4',
    ]);
  });

  it('has the title where there is no symbol, and the words of the page for sections and notes', () => {
    expect(cited(null)[4]).toBe('Report of the first session, 13 (f)');
    expect(cited('A/70/174', 'fr')[2]).toBe('A/70/174, sect. A');
    expect(cited('A/70/174', 'zh')[9]).toBe('A/70/174, 脚注4');
  });

  it('is never the same for two places that have no number', () => {
    const words = placesIn(text)
      .filter(({ labels }) => labels.length === 0)
      .map((place) => placeWords(TITLE, place, en));
    expect(new Set(words).size).toBe(words.length);
  });

  it('knows a heading that only says the title again', () => {
    expect(saysTitle('REPORT of the “first” session', TITLE)).toBe(true);
    expect(saysTitle('Report of the second session', TITLE)).toBe(false);
  });
});
