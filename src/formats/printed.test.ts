import { describe as always, expect, it } from 'vitest';
import { launchChromium } from '../../tests/support/chromium.ts';
import { needs } from '../../tests/support/skips.ts';
import { readRightToLeft } from './arabic-lines.ts';
import { readFileHere } from './read.ts';

const { describe } = needs('chromium');

always('an Arabic line', () => {
  /** Pieces as they lie on the page, from left to right, each a given number of points wide. */
  const line = (...pieces: (string | [string, number])[]) => {
    let left = 0;
    return pieces.map((piece) => {
      const [text, width] = typeof piece === 'string' ? [piece, piece.length * 5] : piece;
      left += width;
      return { text, left: left - width, right: left };
    });
  };
  it.each([
    [line('.2021', ' ', 'عام', ' ', 'في'), 'في عام 2021.'],
    [line('العام', ' ', 'A/75/816', ' ', 'التقرير'), 'التقرير A/75/816 العام'],
    [line('(OEWG)', ' ', 'الفريق'), 'الفريق (OEWG)'],
    [
      line('»', 'ينبغي', '«', ' ', 'بكلمة').map((p) => ({ ...p, text: { '»': '«', '«': '»' }[p.text] ?? p.text })),
      'بكلمة «ينبغي»',
    ],
    [line('ة', 'ر', 'ق', 'ف', 'ل', 'ا'), 'الفقرة'],
    [line('الفريق', ' ', 'Open', ' ', 'Working', ' ', 'Group', ' ', 'اسم'), 'اسم Open Working Group الفريق'],
    [line('االستعاضة'), 'الاستعاضة'],
  ])('is read in its own order, numbers and foreign words in theirs: %#', (pieces, text) => {
    expect(readRightToLeft(pieces, 10).replace(/\s+/g, ' ')).toBe(text);
  });
});

describe('a page printed by a browser', () => {
  it('is read to the letter in two columns, with ligatures, and in Arabic', async () => {
    const english = Array.from(
      { length: 9 },
      (_, i) =>
        `The first efficient office welcomes draft ${i + 1} and proposes that its confidence-building words be clarified before the next meeting takes place.`,
    );
    const arabic = [
      'يرحب الوفد بالمسودة ويؤيد الفقرة 24 من التقرير A/75/816 الصادر في عام 2021.',
      'ويقترح الوفد الاستعاضة عن كلمة «قد» بكلمة «ينبغي» في الجملة الثانية من الفقرة 12 لأن النص الحالي غير واضح بما فيه الكفاية.',
    ];
    const list = (items: readonly string[]): string => items.map((text, i) => `<p>${i + 1}. ${text}</p>`).join('');
    const browser = await launchChromium();
    try {
      const print = async (html: string): Promise<string[][]> => {
        const page = await browser.newPage();
        await page.setContent(html);
        const outcome = await readFileHere({ bytes: new Uint8Array(await page.pdf({ format: 'A4' })), name: 'a.pdf' });
        if (!outcome.ok) throw new Error(outcome.refusals[0].code);
        return outcome.value.paragraphs.flatMap((p) => (p.kind === 'heading' ? [] : [[p.label ?? '', p.text]]));
      };
      const numbered = (items: readonly string[]): string[][] => items.map((text, i) => [String(i + 1), text]);
      expect(
        await print(
          `<meta charset="utf-8"><h1>Views</h1><div style="columns:2;height:9cm;column-fill:auto;text-align:justify;font:11pt serif">${list(english)}</div>`,
        ),
      ).toEqual(numbered(english));
      expect(
        await print(`<meta charset="utf-8"><body dir="rtl" lang="ar" style="font:13px sans-serif"><h1>آراء</h1>${list(arabic)}`),
      ).toEqual(numbered(arabic));
    } finally {
      await browser.close();
    }
  });
});
