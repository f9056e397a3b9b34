import { all, child, val, type Xml } from './xml.ts';

/** What a paragraph style says about structure. */
export interface Style {
  /** 1 to 9 for headings, 0 for the title of the document, null for text. */
  readonly heading: number | null;
  readonly quote: boolean;
  readonly list: { readonly id: string; readonly level: number } | null;
}

/** Names of heading styles: Word's own in six languages, and those of the United Nations' templates (`_ H _Ch_G`, `H1`, `H23`). */
const HEADING =
  /^(?:heading|titre|t[íi]tulo|заголовок|العنوان|عنوان|标题|überschrift)\s*([1-9])$|^_?\s*_?h[ _]*(ch|m|1|23|4|56)(?:[ _]*g[ac]?)?$/iu;
const UN_LEVELS: Readonly<Record<string, number>> = { ch: 1, m: 1, '1': 2, '23': 3, '4': 4, '56': 5 };

const headingOf = (name: string, outline: string | undefined): number | null => {
  const found = HEADING.exec(name.trim());
  if (found?.[1]) return Number(found[1]);
  if (found?.[2]) return UN_LEVELS[found[2].toLowerCase()] ?? 2;
  if (/^(?:title|titre|título|название|标题|عنوان)$/iu.test(name.trim())) return 0;
  return outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : null;
};

/** Styles by their id, with what they inherit. */
export const stylesOf = (xml: Xml | null): ((id: string | undefined) => Style | null) => {
  const sources = new Map(
    all(xml ? child(xml, 'w:styles') : undefined, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const known = new Map<string, Style>();
  const read = (id: string, depth: number): Style | null => {
    const cached = known.get(id);
    if (cached) return cached;
    const source = sources.get(id);
    if (!source || depth > 20) return null;
    const parent = val(source, 'w:basedOn');
    const inherited = parent === undefined ? null : read(parent, depth + 1);
    const properties = child(source, 'w:pPr');
    const name = val(source, 'w:name') ?? '';
    const numbering = child(properties, 'w:numPr');
    const list = val(numbering, 'w:numId');
    const style: Style = {
      heading: headingOf(name, val(properties, 'w:outlineLvl')) ?? inherited?.heading ?? null,
      quote: /^(?:intense )?quote$|^citation|^cita|^цитата/iu.test(name) || (inherited?.quote ?? false),
      list: list !== undefined ? { id: list, level: Number(val(numbering, 'w:ilvl') ?? 0) } : (inherited?.list ?? null),
    };
    known.set(id, style);
    return style;
  };
  return (id) => (id === undefined ? null : read(id, 0));
};
