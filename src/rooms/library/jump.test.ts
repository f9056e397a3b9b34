import { describe, expect, it } from 'vitest';
import { readCitation } from './jump.ts';

describe('a citation as people type it', () => {
  it.each([
    ['A/70/174', 'A/70/174', []],
    ['A/70/174, 13 (f)', 'A/70/174', ['13.f', '13']],
    ['a/70/174 13f', 'a/70/174', ['13.f', '13']],
    ['A/70/174 13 f', 'A/70/174', ['13.f', '13']],
    ['A/70/174, paragraph 13 (f) (ii)', 'A/70/174', ['13.f.ii', '13.f', '13']],
    ['“A/RES/70/237”, para. 2', 'A/RES/70/237', ['2']],
    ['A/RES/70/237 pp3', 'A/RES/70/237', ['pp3']],
    ['DEMO/2026/CRP.1/Comments/XA n3', 'DEMO/2026/CRP.1/Comments/XA', ['n3']],
    ['A/AC.292/2020/1 paragraphe 5 (c)', 'A/AC.292/2020/1', ['5.c', '5']],
  ])('%s', (typed, symbol, addresses) => {
    expect(readCitation(typed)).toEqual({ symbol, addresses });
  });

  it.each(['points of contact', '70/174', 'and/or', '', 'A/'])('%j is none, or names no document', (typed) => {
    const found = readCitation(typed);
    // "and/or" looks like a symbol; that no document has it is for the database to say.
    expect(found === undefined || found.symbol === 'and/or').toBe(true);
  });
});
