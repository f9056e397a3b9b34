/**
 * The UN's form of a citation: symbol, then the paragraph as printed. `A/70/174, 13 (f)`; a text without a symbol is cited by its
 * title; a paragraph that has no printed number by its place, `¶ 7`.
 */
export function citationOf(
  document: { readonly symbol: string | null; readonly title: string },
  labels: readonly string[],
  address: string,
): string {
  const name = document.symbol ?? document.title;
  if (labels.length === 0) return `${name}, ¶ ${address.replace(/^.*\bn(\d+)$/, '$1')}`;
  const [first = '', ...others] = labels;
  return `${name}, ${[first, ...others.map((label) => (label.startsWith('(') ? label : `(${label})`))].join(' ')}`;
}

/** A document's address: `A/RES/70/237` → `A-RES-70-237`; a title becomes lower-case words. Stored once, never parsed back. */
export function slugFor(symbol: string | null, title: string, fallback: string): string {
  const wish = symbol
    ? symbol.replace(/[^A-Za-z0-9.]+/g, '-')
    : title
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/[^a-z0-9]+/g, '-');
  const trimmed = wish
    .replace(/^[-.]+/, '')
    .slice(0, 80)
    .replace(/[-.]+$/, '');
  return trimmed.length >= 3 ? trimmed : fallback;
}
