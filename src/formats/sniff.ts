import { Unreadable } from './code.ts';

export type Kind = 'docx' | 'pdf' | 'html' | 'markdown' | 'text';

const EXTENSIONS: Readonly<Record<string, Kind | 'doc'>> = {
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
};

/** Files whose first bytes say that they hold no text of ours. */
const FOREIGN: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF', [0x4d, 0x4d, 0x00, 0x2a]],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1024));
const has = (bytes: Uint8Array, words: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);
const has16 = (bytes: Uint8Array, words: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(words, 'utf16le'));

const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** What the bytes are, whatever the name says; null when they are (or may be) plain text. Throws for files nobody can read here. */
const kindOfBytes = (bytes: Uint8Array): Kind | null => {
  const head = ascii(bytes);
  if (head.includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    if (has(bytes, 'word/document')) return 'docx';
    throw has(bytes, '[Content_Types].xml') || has(bytes, 'mimetype')
      ? new Unreadable('READING_UNKNOWN_KIND', {
          kind: has(bytes, 'xl/') ? 'Excel' : has(bytes, 'ppt/') ? 'PowerPoint' : 'OpenDocument',
        })
      : new Unreadable('READING_UNKNOWN_KIND', { kind: 'ZIP' });
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // Word keeps an encrypted .docx inside the container of its old format.
    throw has16(bytes, 'EncryptedPackage') ? new Unreadable('READING_ENCRYPTED') : new Unreadable('READING_OLD_WORD');
  }
  for (const [kind, signature] of FOREIGN) {
    if (startsWith(bytes, signature)) throw new Unreadable('READING_UNKNOWN_KIND', { kind });
  }
  if (/^\s*(?:\ufeff|ï»¿)?\s*(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(head)) return 'html';
  return null;
};

/**
 * The kind of a file, from its bytes first and its name second. A name that says Word or PDF over other bytes is refused,
 * so that nobody believes to have sent what they did not: `READING_WRONG_KIND { said, found }`.
 */
export const kindOf = (bytes: Uint8Array, name: string): Kind => {
  const extension = extensionOf(name);
  const said = EXTENSIONS[extension];
  const found = kindOfBytes(bytes);
  const binary = (kind: Kind | 'doc' | undefined): boolean => kind === 'docx' || kind === 'pdf' || kind === 'doc';
  if (found === null) {
    if (binary(said)) {
      // A Word or PDF file cut at its beginning is damaged; one that is plain text was named wrongly.
      throw bytes.subarray(0, 4096).includes(0)
        ? new Unreadable('READING_DAMAGED')
        : new Unreadable('READING_WRONG_KIND', { said: extension, found: 'txt' });
    }
    return said === undefined || said === 'doc' ? 'text' : said;
  }
  if (said !== undefined && said !== found && (binary(said) || binary(found))) {
    throw new Unreadable('READING_WRONG_KIND', { said: extension, found });
  }
  return found === 'html' && (said === 'text' || said === 'markdown') ? said : found;
};
