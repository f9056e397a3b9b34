import {
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Language } from '../../text/index.ts';
import {
  cellsOf,
  clean,
  isRightToLeft,
  type OutDocument,
  type OutParagraph,
  piecesOf,
  printedLabel,
  printedText,
  uncalledNotes,
} from './document.ts';

/** Languages as Word knows them, with a region for its dictionaries. */
const REGIONS: Readonly<Record<Language, string>> = {
  ar: 'ar-SA',
  zh: 'zh-CN',
  en: 'en-GB',
  fr: 'fr-FR',
  ru: 'ru-RU',
  es: 'es-ES',
};
/** Twentieths of a point; a centimetre is 567. */
const STEP = 567;
const FONTS = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };

/**
 * A document as a Word file, as delegates send it to capital: language set, headings as styles, printed labels as text in hanging
 * indents (a word processor can never count them anew), real footnotes, right to left where the language asks for it, the
 * source at the end. The same document gives the same bytes.
 */
export async function word(document: OutDocument): Promise<Uint8Array> {
  const writer = new Writer(document);
  const made = new Document({
    title: clean(document.title),
    creator: clean(document.author ?? document.steward),
    subject: clean(document.citation),
    description: clean(document.address),
    lastModifiedBy: clean(document.steward),
    styles: stylesFor(document.language),
    footnotes: writer.footnotes,
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
        },
        headers: { default: new Header({ children: [writer.line(document.symbol ?? document.title, 'Header')] }) },
        footers: { default: new Footer({ children: [writer.pageNumber()] }) },
        children: writer.body(),
      },
    ],
  });
  return alike(new Uint8Array(await Packer.toBuffer(made)), document.publishedAt);
}

const stylesFor = (language: Language): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> => {
  const region = REGIONS[language];
  const tongue = { value: language === 'ar' || language === 'zh' ? 'en-GB' : region, eastAsia: 'zh-CN', bidirectional: 'ar-SA' };
  if (language === 'zh') tongue.eastAsia = region;
  if (language === 'ar') tongue.bidirectional = region;
  const plain = { basedOn: 'Normal', next: 'Normal', quickFormat: true };
  return {
    default: {
      document: {
        run: { font: FONTS, size: 22, sizeComplexScript: language === 'ar' ? 26 : 22, language: tongue },
        paragraph: { spacing: { after: 160, line: 280 } },
      },
      title: { run: { size: 32, bold: true, font: FONTS }, paragraph: { spacing: { after: 200 } } },
      heading1: {
        run: { size: 26, bold: true, font: FONTS, color: '000000' },
        paragraph: { keepNext: true, spacing: { before: 280, after: 140 } },
      },
      footnoteText: { run: { size: 18, font: FONTS }, paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      { id: 'Quote', name: 'Quote', ...plain, paragraph: { indent: { start: STEP * 2, end: STEP } } },
      {
        id: 'Notice',
        name: 'Notice',
        ...plain,
        paragraph: { border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8 } } },
      },
      { id: 'SourceLine', name: 'Source line', ...plain, run: { size: 18 }, paragraph: { keepLines: true } },
      { id: 'Header', name: 'header', ...plain, run: { size: 18 } },
      { id: 'Footer', name: 'footer', ...plain, run: { size: 18 } },
    ],
  };
};

class Writer {
  readonly #document: OutDocument;
  readonly #right: boolean;
  /** Notes by their address, with the number under which Word keeps them. */
  readonly #ids = new Map<string, number>();
  readonly #notes: ReadonlyMap<string, OutParagraph>;
  readonly #called = new Set<string>();
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};

  constructor(document: OutDocument) {
    this.#document = document;
    this.#right = isRightToLeft(document.language);
    this.#notes = new Map(document.paragraphs.filter((one) => one.kind === 'footnote').map((one) => [one.address, one]));
    for (const one of printedText(document))
      for (const piece of piecesOf(one))
        if ('note' in piece && this.#notes.has(piece.note) && !this.#ids.has(piece.note))
          this.#ids.set(piece.note, this.#ids.size + 1);
    for (const [address, id] of this.#ids) {
      const note = this.#notes.get(address) as OutParagraph;
      this.footnotes[id] = { children: [this.#paragraph(this.#words(note, false), { style: 'FootnoteText' })] };
    }
  }

  body(): (Paragraph | Table)[] {
    const { title, notices, sourceLines } = this.#document;
    const out: (Paragraph | Table)[] = [this.#paragraph([this.#run(title)], { heading: HeadingLevel.TITLE })];
    for (const notice of notices) out.push(this.line(notice, 'Notice'));
    const text = printedText(this.#document);
    for (let at = 0; at < text.length; at++) {
      const one = text[at] as OutParagraph;
      if (one.kind !== 'table') {
        out.push(this.#block(one));
        continue;
      }
      const rows = [one];
      while (text[at + 1]?.kind === 'table') rows.push(text[++at] as OutParagraph);
      out.push(this.#table(rows));
    }
    for (const note of uncalledNotes(this.#document))
      out.push(this.#paragraph([...this.#label(note), ...this.#words(note, false)], { style: 'FootnoteText' }));
    for (const [index, sentence] of sourceLines.entries())
      out.push(
        this.#paragraph([this.#run(sentence)], {
          style: 'SourceLine',
          ...(index === 0 ? { border: { top: { style: BorderStyle.SINGLE, size: 4, space: 8 } }, spacing: { before: 400 } } : {}),
        }),
      );
    return out;
  }

  line(text: string, style: string): Paragraph {
    return this.#paragraph([this.#run(text)], { style });
  }

  pageNumber(): Paragraph {
    return this.#paragraph(
      [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], rightToLeft: this.#right })],
      { style: 'Footer' },
    );
  }

  #block(one: OutParagraph): Paragraph {
    const words = this.#words(one, true);
    if (one.kind === 'heading') {
      const label = one.label === null ? [] : [this.#run(`${printedLabel(one.label)} `)];
      return this.#paragraph([...label, ...words], { heading: HeadingLevel.HEADING_1 });
    }
    const set = STEP * (one.depth + 1);
    const label = this.#label(one);
    const indent = label.length > 0 ? { start: set, hanging: STEP } : { start: STEP * one.depth };
    return this.#paragraph([...label, ...words], {
      ...(one.kind === 'quote' ? { style: 'Quote' } : { indent }),
      ...(label.length > 0 ? { tabStops: [{ type: TabStopType.LEFT, position: set }] } : {}),
    });
  }

  #label({ label, kind }: OutParagraph): TextRun[] {
    const printed = label !== null ? printedLabel(label) : kind === 'bullet' ? '•' : null;
    return printed === null ? [] : [new TextRun({ text: clean(printed), rightToLeft: this.#right }), new TextRun({ text: '\t' })];
  }

  #table(rows: readonly OutParagraph[]): Table {
    const width = Math.max(...rows.map((one) => cellsOf(one.text).length));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      visuallyRightToLeft: this.#right,
      rows: rows.map((one) => {
        const cells = cellsOf(one.text);
        return new TableRow({
          cantSplit: true,
          children: Array.from({ length: width }, (_, index) => {
            const calls =
              index === cells.length - 1
                ? one.marks.flatMap((mark) => (mark.type === 'footnote' ? this.#call(mark.target) : []))
                : [];
            return new TableCell({ children: [this.#paragraph([this.#run(cells[index] ?? ''), ...calls], {})] });
          }),
        });
      }),
    });
  }

  #words(one: Pick<OutParagraph, 'text' | 'marks'>, calls: boolean): ParagraphChild[] {
    return piecesOf(one).flatMap((piece): ParagraphChild[] => {
      if ('note' in piece) return calls ? this.#call(piece.note) : [];
      if (piece.text === '') return [];
      // Arabic and Chinese have no italics.
      const run = this.#run(piece.text, piece.italic && !this.#right && this.#document.language !== 'zh', piece.link !== null);
      return [
        /^(?:https?|mailto):/.test(piece.link ?? '')
          ? new ExternalHyperlink({ children: [run], link: piece.link as string })
          : run,
      ];
    });
  }

  /** A footnote stands under the page where it is called first; a second call is a field that shows its sign. */
  #call(address: string): ParagraphChild[] {
    const [id, note] = [this.#ids.get(address), this.#notes.get(address)];
    if (id === undefined || note === undefined) return [];
    if (this.#called.has(address)) return [new SimpleField(` NOTEREF note${id} \\f \\h `, clean(note.label ?? String(id)))];
    this.#called.add(address);
    return [new Bookmark({ id: `note${id}`, children: [new FootnoteReferenceRun(id)] })];
  }

  #run(text: string, italics = false, linked = false): TextRun {
    return new TextRun({
      text: clean(text).replace(/\s/g, ' '),
      rightToLeft: this.#right,
      ...(italics ? { italics } : {}),
      ...(linked ? { color: '0B4EA2', underline: {} } : {}),
    });
  }

  #paragraph(
    children: readonly ParagraphChild[],
    more: Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, 'children'>,
  ): Paragraph {
    return new Paragraph({ ...more, bidirectional: this.#right, children });
  }
}

/** The same file for the same document: dates of the publication, numbers where chance was. */
function alike(bytes: Uint8Array, publishedAt: string): Uint8Array {
  const files = unzipSync(bytes);
  const at = new Date(publishedAt);
  const known = new Map<string, string>();
  for (const [name, data] of Object.entries(files))
    if (name.endsWith('.rels'))
      for (const [, id] of strFromU8(data).matchAll(/\bId="(rId[a-z0-9_-]{12,})"/g))
        known.set(id as string, `rIdLink${known.size + 1}`);
  const out: Record<string, [Uint8Array, { mtime: Date }]> = {};
  for (const [name, data] of Object.entries(files)) {
    let text = /\.(?:xml|rels)$/.test(name) ? strFromU8(data) : undefined;
    if (text !== undefined && name === 'docProps/core.xml')
      text = text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.toISOString().slice(0, 19)}Z`);
    if (text !== undefined && known.size > 0) text = text.replace(/rId[a-z0-9_-]{12,}/g, (id) => known.get(id) ?? id);
    // The zip format has no zone; the first year that it knows is 1980.
    out[name] = [text === undefined ? data : strToU8(text), { mtime: new Date(1980, 0, 2) }];
  }
  return zipSync(out, { level: 6 });
}
