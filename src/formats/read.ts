import { accept, type Outcome, refuse } from '../kernel/refusal.ts';
import { assemble, blocksFromLines, type Language, languages, linesOf, type ReadDocument, recognise } from '../text/index.ts';
import { defaultLimits, type Limits, type ReadingCode, Unreadable } from './code.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx/index.ts';
import { readHtml } from './html.ts';
import { looksLikeMarkdown, readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { kindOf } from './sniff.ts';

/** A file as it came in. */
export interface SourceFile {
  readonly bytes: Uint8Array;
  /** Its name, for its extension only; `-` for none. */
  readonly name: string;
  /** Its true size in bytes when more than can be read was left outside; `bytes` may then be empty. */
  readonly size?: number;
  /** One of the six languages when the sender says it; found out otherwise. */
  readonly language?: string;
  /** The draft it comments on: its targets are resolved to that draft's paragraphs. */
  readonly about?: ReadDocument;
}

const textOf = (bytes: Uint8Array, limits: Limits): string => {
  const text = decode(bytes);
  if (text.length > limits.characters) throw new Unreadable('READING_TOO_MUCH_TEXT', { limit: limits.characters });
  return text;
};

const blocksOf = async (
  file: SourceFile,
  limits: Limits,
): Promise<{ blocks: ReturnType<typeof readMarkdown>; title: string | null }> => {
  switch (kindOf(file.bytes, file.name)) {
    case 'docx':
      return readDocx(file.bytes, limits);
    case 'pdf':
      return readPdf(file.bytes, limits);
    case 'html':
      return readHtml(textOf(file.bytes, limits));
    case 'markdown':
      return { blocks: readMarkdown(textOf(file.bytes, limits)), title: null };
    case 'text': {
      const text = textOf(file.bytes, limits);
      return { blocks: looksLikeMarkdown(text) ? readMarkdown(text) : blocksFromLines(linesOf(text)), title: null };
    }
  }
};

/**
 * Reads a file in this very process, without any guard but the limits it can keep by itself. Only the reading process calls
 * this for strangers' files; everybody else asks `readInChild`.
 */
export const readFileHere = async (
  file: SourceFile,
  limits: Limits = defaultLimits,
): Promise<Outcome<ReadDocument, ReadingCode>> => {
  try {
    if (file.bytes.length === 0) throw new Unreadable('READING_EMPTY');
    if (file.bytes.length > limits.bytes) {
      throw new Unreadable('READING_TOO_LARGE', {
        limit: Math.floor(limits.bytes / 1_000_000),
        size: Math.ceil(file.bytes.length / 1_000_000),
      });
    }
    const { blocks, title } = await blocksOf(file, limits);
    if (blocks.every((b) => b.text.trim() === '')) throw new Unreadable('READING_EMPTY');
    if (blocks.reduce((sum, b) => sum + b.text.length, 0) > limits.characters) {
      throw new Unreadable('READING_TOO_MUCH_TEXT', { limit: limits.characters });
    }
    const language = languages.find((one): one is Language => one === file.language);
    const document = assemble(blocks, { ...(language ? { language } : {}), ...(title ? { title } : {}) });
    if (document.paragraphs.length === 0) throw new Unreadable('READING_EMPTY');
    return accept(recognise(document, file.about ? { about: file.about } : {}));
  } catch (error) {
    if (error instanceof Unreadable) return refuse(error.code, { ...error.params });
    if (error instanceof RangeError) return refuse('READING_DAMAGED');
    throw error;
  }
};
