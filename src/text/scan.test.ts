import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../kernel/root.ts';
import { together } from './scan.ts';
import { startsOf } from './starts.ts';
import { pillarCues } from './words/pillars.ts';

const all = (pattern: RegExp, text: string) => [
  ...text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)),
];
const plain = (found: readonly RegExpExecArray[]) => found.map((one) => [one.index, ...one]);

describe('how the matches of a pattern begin', () => {
  it.each<[string, readonly string[] | null]>([
    ['(?:norms?|page \\d)', ['norm', 'page']],
    ['[ab]c?d', ['acd', 'ad', 'bcd', 'bd']],
    ['\\$\\p{L}', ['$']],
    ['x{2,3}y', ['xxxy', 'xxy']],
    ['(?<=a)(?!b)c\\b', ['c']],
    ['a?b?', null],
    ['\\p{L}+x', null],
    ['[^a]b', null],
    ['(un)?like', ['unli', 'like']],
    ['[a-c]\\.', ['a.', 'b.', 'c.']],
  ])('%s', (source, starts) => expect(startsOf(source)?.anywhere.toSorted() ?? null).toEqual(starts?.toSorted() ?? null));
});

describe('a text gone through with knowledge of the beginnings', () => {
  const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
  const patterns = [
    ...languages.map((language) => pillarCues(language).pattern),
    /(?<![\p{L}\p{N}])\d{1,2}(?:st|nd)?\s(?:May|June)|ſo\b/giu,
    /[ABC]\b|(?<!x)[d-f]+|\u00e9t[ée]/gi,
    /a|(?<![\p{L}])b/gu,
    /x*/g,
    /(?<![\p{L}])(?:(?:first |second )*draft|rev\. ?\d)|草案|第\s?\d+段/giu,
    /(?<![\p{L}\d])(?:(\d{4})\s)?(?:UN\s?|final )*(GGE)?\s?(reports?)/giu,
  ];
  const look = together(patterns);
  const sources = patterns.map((pattern) => pattern.source).join('|');
  const words = [...new Set(sources.match(/[\p{L}\p{M}]{2,}|[$’'.,;:\d-]/gu) ?? [])];
  it('has the matches that matchAll finds, for every list of cues, in any text', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '', ' the ', 's ', '. ', '-', '\n', '🜚')), {
        maxLength: 40,
      })
      .map((pieces) => pieces.map(([word, gap], i) => (i % 7 === 0 ? word.toUpperCase() : word) + gap).join(''));
    fc.assert(
      fc.property(text, (one) => {
        const found = look(one);
        for (const pattern of patterns) expect(plain(found(pattern))).toEqual(plain(all(pattern, one)));
      }),
      { numRuns: 150 },
    );
  });
  it('has them in the drafts of the demonstration', () => {
    for (const language of languages) {
      const text = readFileSync(join(projectRoot, 'demonstration/draft', `${language}.md`), 'utf8');
      const found = look(text);
      for (const pattern of patterns) expect(plain(found(pattern))).toEqual(plain(all(pattern, text)));
    }
  });
});
