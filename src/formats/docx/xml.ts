import { XMLParser } from 'fast-xml-parser';
import { Unreadable } from '../code.ts';

/** An element in document order; text stands in elements named `#text`. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities of XML and numbered signs; nothing else can be defined, because a definition refuses the file. */
const resolve = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const point = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : '';
    },
  );

const DEPTH = 400;

// biome-ignore lint/suspicious/noExplicitAny: the parser's own shape, given a type right here
const node = (raw: any, depth: number): Xml | null => {
  if (depth > DEPTH) throw new Unreadable('READING_DAMAGED');
  if ('#text' in raw) return { name: '#text', attributes: {}, children: [], text: resolve(String(raw['#text'])) };
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (name === undefined) return null;
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(raw[':@'] ?? {})) attributes[key] = resolve(String(value));
  const children = raw[name];
  return { name, attributes, children: Array.isArray(children) ? nodes(children, depth + 1) : [], text: '' };
};

// biome-ignore lint/suspicious/noExplicitAny: as above
const nodes = (raw: any[], depth: number): Xml[] => raw.flatMap((one) => node(one, depth) ?? []);

/**
 * A part of a Word file as elements. A document type definition, which Word never writes and which entity attacks need,
 * refuses the file with `READING_ENTITIES`; what is no XML is `READING_DAMAGED`.
 */
export const parseXml = (bytes: Uint8Array): Xml => {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const source = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw new Unreadable('READING_ENTITIES');
  try {
    return { name: '#document', attributes: {}, children: nodes(parser.parse(source), 0), text: '' };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('READING_DAMAGED');
  }
};

/** The first child of a name. */
export const child = (of: Xml | undefined, name: string): Xml | undefined => of?.children.find((one) => one.name === name);
/** All children of a name. */
export const all = (of: Xml | undefined, name: string): Xml[] => of?.children.filter((one) => one.name === name) ?? [];
/** The `w:val` of a child: `val(properties, 'w:pStyle')`. */
export const val = (of: Xml | undefined, name: string): string | undefined => child(of, name)?.attributes['w:val'];
/** Whether a switch such as `w:b` is on. */
export const on = (of: Xml | undefined, name: string): boolean => {
  const found = child(of, name);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '');
};
