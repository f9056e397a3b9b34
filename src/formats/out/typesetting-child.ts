import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { PDF_TEMPLATE } from './pdf-template.ts';

/** What the parent asks for: the page's data as JSON, the fonts it needs, the time that is written into the file. */
export interface SetAsk {
  readonly id: number;
  readonly document: string;
  readonly fonts: readonly Font[];
  /** Seconds since 1970. */
  readonly at: number;
}
export type Font = 'serif' | 'arabic' | 'chinese';

const require = createRequire(import.meta.url);
const FILES: Readonly<Record<Font, () => readonly string[]>> = {
  serif: () => [
    require.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
    require.resolve('@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf'),
  ],
  arabic: () => [
    require.resolve('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
    require.resolve('@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf'),
  ],
  chinese: () => [
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  ],
};

/** One compiler for each set of fonts: Chinese alone has 30 MB of them. */
const compilers = new Map<string, NodeCompiler>();
function compilerFor(fonts: readonly Font[]): NodeCompiler {
  const key = fonts.join(' ');
  const known = compilers.get(key);
  if (known) return known;
  const fontBlobs = fonts.flatMap((font) => FILES[font]().map((path) => readFileSync(path)));
  const made = NodeCompiler.create({ fontArgs: [{ fontBlobs }], workspace: '/nowhere' });
  compilers.set(key, made);
  return made;
}

/** A sign that no font has, as the engine names it in its error, quoted twice: the text `\\"\\\\u{e000}\\"` could not be displayed. */
const UNKNOWN = /the text `\\"(.*?)\\"` could not be displayed/g;
const spoken = (text: string): string =>
  text.replace(/\\u\{([0-9a-f]+)\}|\\(.)/g, (_all, point?: string, sign?: string) =>
    point ? String.fromCodePoint(Number.parseInt(point, 16)) : ({ n: '\n', r: '\r', t: '\t', 0: '\0' }[sign ?? ''] ?? sign ?? ''),
  );
/** PDF/UA wants every sign to be seen: those that no font has become the sign for that (U+FFFD). */
function without(document: string, unknown: readonly string[]): string {
  const longest = [...new Set(unknown)].filter((one) => one !== '').sort((a, b) => b.length - a.length);
  return JSON.stringify(
    JSON.parse(document, (_key, value) =>
      typeof value === 'string' ? longest.reduce((text, sign) => text.replaceAll(sign, '\ufffd'), value) : value,
    ),
  );
}
const TRIES = 5;

function compiled(compiler: NodeCompiler, document: string, at: number): Buffer {
  const answer = compiler.compile({ mainFileContent: PDF_TEMPLATE, inputs: { document } });
  const error = answer.takeError();
  if (answer.result === null) throw new Error(JSON.stringify(error?.shortDiagnostics ?? 'no diagnostics'));
  return compiler.pdf(answer.result, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: at });
}

/** Entry point of the typesetting process: one document after another, tagged, after PDF/UA-1. It writes nothing. */
function typeset({ document, fonts, at }: SetAsk): Buffer {
  const compiler = compilerFor(fonts);
  let text = document;
  try {
    for (let tried = 1; ; tried++) {
      try {
        return compiled(compiler, text, at);
      } catch (fault) {
        const unknown = [...String((fault as Error).message).matchAll(UNKNOWN)].map((found) =>
          spoken(spoken(found[1] as string)),
        );
        if (unknown.length === 0 || tried === TRIES) throw fault;
        text = without(text, unknown);
      }
    }
  } finally {
    // What one document left behind helps no other one.
    compiler.evictCache(2);
  }
}

process.on('message', (ask: SetAsk) => {
  try {
    process.send?.({ id: ask.id, bytes: typeset(ask) });
  } catch (fault) {
    process.send?.({ id: ask.id, fault: fault instanceof Error ? fault.message : String(fault) });
  }
});
process.on('disconnect', () => process.exit(0));
