import type { ParagraphKind, ReadParagraph } from '../../text/index.ts';

/** Where a paragraph stands: its permanent address in the document, the paragraph it belongs to, and how deep it is set in. */
export interface Place {
  /** `13.f`, `pp3`, `op12`, `annex-2.5`, `fn4`, `h2` for the second heading, `n47` for the 47th paragraph when nothing is printed. */
  readonly address: string;
  /** Index of the paragraph above; null at the top. */
  readonly parent: number | null;
  readonly depth: number;
}

/** `13 (f)` → `13.f`; signs that an address cannot carry become hyphens; letters of other scripts are left out. */
const plain = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[()]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    // Three of them and their points still fit where an address is read.
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

const ROMAN = /^\(?(?:x{0,3})(?:ix|iv|v?i{0,3})\)?$/i;

/**
 * How far a label is set in: 24 (1), (a) or a. (2), (i) (3). `(i)` after `(h)` is the letter, unless `(ii)` follows: then it begins
 * a list below `(h)`.
 */
function rank(label: string, before: string | undefined, next: string | undefined): number {
  if (/^(?:\d|pp|op|a\d)/i.test(label)) return 1;
  const bare = label.replace(/[().]/g, '').toLowerCase();
  if (!ROMAN.test(bare)) return 2;
  const follows = before?.length === 1 && bare.length === 1 && bare.charCodeAt(0) === before.charCodeAt(0) + 1;
  return follows && next !== `${bare}i` ? 2 : 3;
}

/** The organ that speaks, alone on its line: what follows without numbers is the preamble (UN Editorial Manual, resolutions). */
const ORGAN =
  /^(?:The (?:General Assembly|Security Council|Economic and Social Council)|L[’'](?:Assemblée générale)|Le Conseil (?:de sécurité|économique et social)|La Asamblea General|El Consejo (?:de Seguridad|Económico y Social)|Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|إن (?:الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي)|大会|安全理事会|经济及社会理事会)\s*[,،，]?$/u;

const BELOW: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['subparagraph', 'bullet', 'quote', 'table']);

/**
 * The permanent addresses of a document's paragraphs, from what is printed: unique, stable for the same text read again.
 * Only adopted and published texts get theirs so; a draft computes labels from order until it is published.
 */
export function addressesOf(paragraphs: readonly Pick<ReadParagraph, 'kind' | 'label' | 'text'>[]): readonly Place[] {
  const used = new Set<string>();
  const open: { index: number; rank: number; address: string; bare: string }[] = [];
  let annex = '';
  let headings = 0;
  // Counts preambular paragraphs; null outside a preamble.
  let preamble: number | null = null;
  const unique = (wish: string): string => {
    let address = wish;
    for (let again = 2; used.has(address); again++) address = `${wish}-${again}`;
    used.add(address);
    return address;
  };
  return paragraphs.map(({ kind, label, text }, index) => {
    if (kind === 'heading') {
      open.length = 0;
      preamble = null;
      headings += 1;
      const found = /^annex(?:e|o)?\b\s*([IVX\d]*)/i.exec(text);
      if (found) annex = `annex${found[1] ? `-${found[1].toLowerCase()}` : ''}.`;
      return { address: unique(`h${headings}`), parent: null, depth: 0 };
    }
    const bare = label === null ? '' : plain(label);
    if (kind === 'footnote')
      return { address: unique(bare === '' ? `fn-n${index + 1}` : `fn${bare}`), parent: open[0]?.index ?? null, depth: 0 };
    // A bullet's dot names nothing; it is counted with everything that has no printed label.
    if (bare === '') {
      const above = BELOW.has(kind) ? open.at(-1) : undefined;
      if (!BELOW.has(kind)) open.length = 0;
      if (kind === 'paragraph' && preamble !== null) {
        preamble += 1;
        return { address: unique(`pp${preamble}`), parent: null, depth: 0 };
      }
      if (ORGAN.test(text)) preamble = 0;
      return { address: unique(`${annex}n${index + 1}`), parent: above?.index ?? null, depth: above ? open.length : 0 };
    }
    preamble = null;
    const next = paragraphs.slice(index + 1, index + 20).find((one) => one.label !== null && one.kind !== 'footnote')?.label;
    const depth = rank(label as string, open.findLast((one) => one.rank >= 2)?.bare, plain(next ?? ''));
    while ((open.at(-1)?.rank ?? 0) >= depth) open.pop();
    const above = open.at(-1);
    const address = unique(above ? `${above.address}.${bare}` : `${annex}${bare}`);
    const place = { address, parent: above?.index ?? null, depth: open.length };
    open.push({ index, rank: depth, address, bare });
    return place;
  });
}
