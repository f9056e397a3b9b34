/** Signs with which spreadsheets begin a formula, also behind spaces or a carriage return (OWASP, CSV injection). */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

const cell = (value: string | number | null): string => {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/**
 * RFC 4180 with a byte order mark, by which spreadsheets know UTF-8. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it, since the words come from strangers. `csv(['symbol'], [['A/70/174']])`
 */
export const csv = (head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
