import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { entry } from '../../kernel/root.ts';
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
import type { Font, SetAsk } from './typesetting-child.ts';

export interface TypesettingLimits {
  /** Milliseconds for one document, fonts included. */
  readonly milliseconds: number;
  /** Documents that may wait; one more is sent away at once. */
  readonly waiting: number;
  /** Milliseconds after which an idle process, with its fonts in memory, ends. */
  readonly idle: number;
}
export const typesettingLimits: TypesettingLimits = { milliseconds: 30_000, waiting: 24, idle: 120_000 };

/** Sets documents one after another in a process of its own, since the typesetter blocks while it works. */
export interface Typesetter {
  /**
   * The document as a tagged PDF after PDF/UA-1; the same document gives the same bytes.
   * @returns undefined when too many wait already or it took too long: to be asked for again later
   */
  readonly pdf: (document: OutDocument) => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
}

type Word =
  | { text: string; italic: boolean; link: string | null }
  | { note: string; sign: string; again: boolean; words: Word[] };

/** Something that can be seen. */
const SAYS = /[^\s\p{Cf}]/u;

/** The page's data: everything decided here, nothing in the template but where it stands. */
function pageOf(document: OutDocument): { document: string; fonts: readonly Font[] } {
  const { language } = document;
  const rtl = isRightToLeft(language);
  const notes = new Map(document.paragraphs.filter((one) => one.kind === 'footnote').map((one) => [one.address, one]));
  const called = new Set<string>();
  const words = (one: Pick<OutParagraph, 'text' | 'marks'>, calls = true): Word[] =>
    piecesOf(one).flatMap((piece): Word[] => {
      if (!('note' in piece)) {
        if (piece.text === '') return [];
        const link = /^(?:https?|mailto):/.test(piece.link ?? '') ? piece.link : null;
        return [{ text: clean(piece.text).replace(/\s/g, ' '), italic: piece.italic && !rtl && language !== 'zh', link }];
      }
      const note = notes.get(piece.note);
      if (!calls || note === undefined) return [];
      const again = called.has(note.address);
      called.add(note.address);
      return [{ note: note.address, sign: clean(note.label ?? '*'), again, words: again ? [] : words(note, false) }];
    });
  const cells = (one: OutParagraph, columns: number) => {
    const texts = cellsOf(one.text);
    const calls = words({ text: '', marks: one.marks.filter((mark) => mark.type === 'footnote') });
    return Array.from({ length: columns }, (_, index) => ({
      words: [...words({ text: texts[index] ?? '', marks: [] }), ...(index === texts.length - 1 ? calls : [])],
    }));
  };
  const blocks: Record<string, unknown>[] = [];
  const text = printedText(document);
  for (let at = 0; at < text.length; at++) {
    const one = text[at] as OutParagraph;
    if (one.kind === 'table') {
      const rows = [one];
      while (text[at + 1]?.kind === 'table') rows.push(text[++at] as OutParagraph);
      const columns = Math.max(...rows.map((row) => cellsOf(row.text).length));
      blocks.push({ kind: 'table', columns, rows: rows.map((row) => cells(row, columns)) });
      continue;
    }
    const label = one.label !== null ? clean(printedLabel(one.label)) : one.kind === 'bullet' ? '•' : null;
    // A heading that says nothing is none, to PDF/UA as to a reader.
    const kind = one.kind === 'heading' && label === null && !SAYS.test(one.text) ? 'paragraph' : one.kind;
    blocks.push({ kind, label, depth: one.depth, words: words(one) });
  }
  const page = {
    title: SAYS.test(document.title) ? clean(document.title) : '–',
    author: clean(document.author ?? document.steward),
    header: clean(document.symbol ?? ''),
    lang: language,
    dir: rtl ? 'rtl' : 'ltr',
    size: rtl ? 13.5 : 11,
    leading: rtl ? 0.9 : language === 'zh' ? 0.85 : 0.65,
    notices: document.notices.map(clean),
    blocks,
    notes: uncalledNotes(document)
      .filter((note) => !called.has(note.address))
      .map((note) => ({ label: clean(note.label === null ? '*' : printedLabel(note.label)), words: words(note, false) })),
    source: document.sourceLines.map(clean),
  };
  const all = JSON.stringify(page);
  const [arabic, chinese] = [/\p{Script=Arabic}/u.test(all), /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(all)];
  const serif = { name: 'Noto Serif', covers: null };
  const families = [
    ...(rtl ? [{ name: 'Amiri', covers: null }] : []),
    // Chinese punctuation is of the width of its signs; Latin letters in Chinese text are those of the Latin font.
    ...(language === 'zh'
      ? [
          { name: 'Noto Serif', covers: 'latin-in-cjk' },
          { name: 'Noto Serif SC', covers: null },
        ]
      : []),
    serif,
    ...(arabic && !rtl ? [{ name: 'Amiri', covers: null }] : []),
    ...(chinese && language !== 'zh' ? [{ name: 'Noto Serif SC', covers: null }] : []),
  ];
  const fonts: Font[] = [
    'serif',
    ...(arabic || rtl ? ['arabic' as const] : []),
    ...(chinese || language === 'zh' ? ['chinese' as const] : []),
  ];
  return { document: JSON.stringify({ ...page, fonts: families }), fonts };
}

const start = (): ChildProcess =>
  fork(fileURLToPath(entry(import.meta.url, 'typesetting-child')), [], {
    execArgv: [
      '--permission',
      '--allow-addons',
      '--allow-fs-read=*',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** `const typesetter = openTypesetter(); await typesetter.pdf(document); await typesetter.close();` */
export const openTypesetter = (limits: Partial<TypesettingLimits> = {}): Typesetter => {
  const kept = { ...typesettingLimits, ...limits };
  let child: ChildProcess | null = null;
  let count = 0;
  let waiting = 0;
  let resting: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const end = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };
  const once = (ask: Omit<SetAsk, 'id'>): Promise<Uint8Array | undefined> =>
    new Promise((resolve, reject) => {
      clearTimeout(resting);
      if (child && (!child.connected || child.exitCode !== null || child.signalCode !== null)) child = null;
      child ??= start();
      const served = child;
      const id = ++count;
      // While it works the program waits for it; idle it keeps nobody alive.
      served.ref();
      served.channel?.ref();
      const settle = (answer: () => void, kill: boolean): void => {
        clearTimeout(clock);
        served.removeAllListeners();
        served.on('error', () => {});
        if (kill) end();
        else {
          served.unref();
          served.channel?.unref();
          resting = setTimeout(end, kept.idle).unref();
        }
        answer();
      };
      const clock = setTimeout(() => settle(() => resolve(undefined), true), kept.milliseconds);
      served.on('message', (message: { id?: number; bytes?: Uint8Array; fault?: string }) => {
        if (message.id !== id) return;
        if (message.bytes) settle(() => resolve(message.bytes), false);
        else settle(() => reject(new Error(`the typesetter: ${message.fault}`)), false);
      });
      served.on('error', (error) => settle(() => reject(error), true));
      served.on('exit', (code, signal) => settle(() => reject(new Error(`the typesetter ended: ${code ?? signal}`)), true));
      served.send({ ...ask, id }, (error) => {
        if (error) settle(() => reject(error), true);
      });
    });
  return {
    pdf: async (document) => {
      if (waiting >= kept.waiting) return undefined;
      waiting += 1;
      const ask = { ...pageOf(document), at: Math.floor(Date.parse(document.publishedAt) / 1000) };
      const next = queue.then(
        () => once(ask),
        () => once(ask),
      );
      queue = next;
      try {
        return await next;
      } finally {
        waiting -= 1;
      }
    },
    close: async () => {
      await queue.catch(() => {});
      clearTimeout(resting);
      end();
    },
  };
};

let house: Typesetter | undefined;
/** With the one typesetter of this program, started when somebody asks first. */
export const pdf = (document: OutDocument): Promise<Uint8Array | undefined> => {
  house ??= openTypesetter();
  return house.pdf(document);
};
