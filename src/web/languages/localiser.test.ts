import { describe, expect, it } from 'vitest';
import { LANGUAGES, localiser } from './index.ts';

describe('a localiser', () => {
  it('keeps isolation marks for text and strips them for attributes', () => {
    const l = localiser('ar');
    expect(l.t('citation-cite', { number: '13' })).toContain('\u206813\u2069');
    expect(l.plain('citation-cite', { number: '13' })).toBe('الاستشهاد بالفقرة 13');
  });

  it('writes days as the United Nations do in each language', () => {
    const days = LANGUAGES.map((language) => localiser(language).day('2026-11-22'));
    expect(days).toEqual([
      '22 تشرين الثاني/نوفمبر 2026',
      '2026年11月22日',
      '22 November 2026',
      '22 novembre 2026',
      '22 ноября 2026 года',
      '22 de noviembre de 2026',
    ]);
    expect(localiser('fr').day('2026-06-01')).toBe('1er juin 2026');
  });

  it('writes a month or a year where the day is not known, and leaves what is no date', () => {
    expect(localiser('en').day('2021-03')).toBe('March 2021');
    expect(localiser('en').day('2021')).toBe('2021');
    expect(localiser('en').day('2021-02-31')).toBe('2021-02-31');
    expect(localiser('en').day('spring of 2021')).toBe('spring of 2021');
  });

  it('names the time zone of an hour', () => {
    expect(localiser('en').instant('2026-11-22T14:20:31.5Z')).toBe('22 November 2026, 14:20 UTC');
    expect(localiser('en').instant('2026-11-22T23:30:00-05:00')).toBe('23 November 2026, 04:30 UTC');
  });

  it('uses European digits in all six languages', () => {
    for (const language of LANGUAGES) {
      expect(localiser(language).number(1234567).replace(/\D/g, '')).toBe('1234567');
      expect(localiser(language).plain('form-errors', { count: 12345 }).replace(/\D/g, '')).toBe('12345');
    }
  });

  it('chooses the plural form of the language', () => {
    expect(localiser('ru').plain('form-errors', { count: 3 })).toBe('Нужно дополнить или исправить 3 места');
    expect(localiser('ar').plain('form-errors', { count: 2 })).toContain('أمران');
  });

  it('orders names by the rules of the language', () => {
    expect(['Zambia', 'Åland', 'Égypte', 'Finlande'].sort(localiser('fr').compare)).toEqual([
      'Åland',
      'Égypte',
      'Finlande',
      'Zambia',
    ]);
    expect(['дом', 'ель', 'ёж', 'ад'].sort(localiser('ru').compare)).toEqual(['ад', 'дом', 'ёж', 'ель']);
  });

  it('fails under test when a message is missing', () => {
    expect(() => localiser('en').t('no-such-message')).toThrow('no-such-message');
    expect(localiser('en').has('no-such-message')).toBe(false);
  });

  it('fails under test when a value is missing', () => {
    expect(() => localiser('en').t('citation-cite')).toThrow('citation-cite');
  });
});
