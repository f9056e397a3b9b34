import { describe, expect, it } from 'vitest';
import { Kept } from './kept.ts';

describe('what is kept', () => {
  it('goes when the limit is reached, the least recently used first', () => {
    const kept = new Kept<string>((value) => value.length, 6);
    for (const key of ['a', 'b']) kept.keep(key, `${key}..`);
    expect(kept.get('a')).toBe('a..');
    kept.keep('c', 'c..');
    expect(['a', 'b', 'c'].map((key) => kept.get(key))).toEqual(['a..', undefined, 'c..']);
  });

  it('is counted once when it is kept again under its key', () => {
    const kept = new Kept<string>((value) => value.length, 6);
    for (let again = 0; again < 5; again++) kept.keep('a', 'a..');
    kept.keep('b', 'b..');
    expect([kept.get('a'), kept.get('b')]).toEqual(['a..', 'b..']);
  });
});
