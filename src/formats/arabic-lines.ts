/** A piece of text on a line of a page, from its left edge to its right. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

const ARABIC = /\p{Script=Arabic}/u;
/** What reads from left to right within Arabic: letters of other scripts, digits. */
const LEFTWARD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Han}\p{Nd}]/u;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '«': '»', '»': '«', '<': '>', '>': '<', '“': '”', '”': '“',
}; // biome-ignore format: a table
const mirrored = (text: string): string =>
  [...text]
    .reverse()
    .map((sign) => MIRRORED[sign] ?? sign)
    .join('');

/** `.2021` stands so on the page, to the left what is read last: `2021.` */
const turned = (text: string): string => {
  const found = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text);
  return found ? mirrored(found[3] ?? '') + (found[2] ?? '') + mirrored(found[1] ?? '') : text;
};

/**
 * The words of an Arabic line in the order in which they are read. Programs that make PDFs place the pieces wherever they like; what
 * stands further right is read first, but numbers and foreign words keep their own order among themselves.
 */
export const readRightToLeft = (pieces: readonly Piece[], size: number): string => {
  const sorted = [...pieces].sort((a, b) => b.right - a.right || b.left - a.left);
  const runs: { text: string; left: number; right: number; foreign: boolean; neutral: boolean }[] = [];
  for (const piece of sorted) {
    const foreign = LEFTWARD.test(piece.text) && !ARABIC.test(piece.text);
    runs.push({ ...piece, foreign, neutral: !foreign && !ARABIC.test(piece.text) });
  }
  let out = '';
  let edge: number | null = null;
  const put = (text: string, left: number, right: number): void => {
    const spaced = edge !== null && edge - right > size * 0.15 && !out.endsWith(' ') && !text.startsWith(' ');
    out += (spaced ? ' ' : '') + text;
    edge = left;
  };
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run) continue;
    if (!run.foreign) {
      put(run.neutral ? mirrored(run.text) : run.text, run.left, run.right);
      continue;
    }
    // A foreign run goes on as long as nothing Arabic stands between: its pieces are put back into their own order.
    let end = i;
    for (let j = i + 1; j < runs.length && (runs[j]?.foreign || runs[j]?.neutral); j++) if (runs[j]?.foreign) end = j;
    const own = runs.slice(i, end + 1).reverse();
    let text = '';
    own.forEach((one, k) => {
      const before = own[k - 1];
      const gap = before && one.left - before.right > size * 0.15 && !text.endsWith(' ') && !one.text.startsWith(' ');
      text += (gap ? ' ' : '') + one.text;
    });
    put(turned(text), own[0]?.left ?? run.left, run.right);
    i = end;
  }
  return mended(out);
};

/**
 * Lam and alef are one letterform, which comes out of many PDFs with its two letters turned round. At the beginning of a word, behind
 * the alef of the article, that can be seen and mended: `االستعاضة` → `الاستعاضة`. Within words it cannot.
 */
const mended = (text: string): string => text.replace(/(?<!\p{L})([وفبك]?)ا([اأإآ])ل/gu, '$1ال$2');
