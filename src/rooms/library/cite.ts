/**
 * The UN's form of a citation: symbol, then the paragraph as printed. `A/70/174, 13 (f)`; a text without a symbol is cited by its
 * title; a preambular paragraph as `PP3`; any other paragraph without a printed number by its place, `¶ 7`.
 */
export function citationOf(
  document: { readonly symbol: string | null; readonly title: string },
  labels: readonly string[],
  address: string,
): string {
  const name = document.symbol ?? document.title;
  const preambular = /^pp\d+$/.test(address) ? address.toUpperCase() : undefined;
  if (labels.length === 0) return `${name}, ${preambular ?? `¶ ${address.replace(/^.*\bn(\d+)$/, '$1')}`}`;
  const [first = '', ...others] = labels;
  return `${name}, ${[first, ...others.map((label) => (label.startsWith('(') ? label : `(${label})`))].join(' ')}`;
}

/**
 * A document's address: `A/RES/70/237` → `A-RES-70-237`; of a title the first words, whole, in lower case: `Atlantia’s comments` →
 * `atlantias-comments`. Stored once, never parsed back.
 */
export function slugFor(symbol: string | null, title: string, fallback: string): string {
  if (symbol !== null) return trimmed(symbol.replace(/[^A-Za-z0-9.]+/g, '-').slice(0, 100)) || fallback;
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const whole = words.length <= 60 ? words : words.slice(0, 61).replace(/-[^-]*$/, '');
  const slug = trimmed(whole);
  return slug.length >= 3 ? slug : fallback;
}
const trimmed = (text: string): string => text.replace(/^[-.]+|[-.]+$/g, '');
