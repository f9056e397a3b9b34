import { openReader } from '../formats/index.ts';
import { languages, type ReadDocument, type ReadParagraph } from '../text/index.ts';
import { type Command, exit, write } from './io.ts';
import { readWords } from './options.ts';
import { readingSentence } from './sentences.ts';
import { sourceOf, Unopened } from './source.ts';

const help = `acquis read FILE [--json] [--about DRAFT] [--language xx]

Reads a submission or any other document (.docx, .pdf, .html, .md, .txt, in Arabic, Chinese, English, French,
Russian or Spanish) into its paragraphs, and says what each seems to speak about and why. FILE may be - for
standard input. What the machine reads is a suggestion until a person confirms it.

  --json           the whole reading as JSON
  --about DRAFT    the draft that FILE comments on: comments are tied to its paragraphs and recommendations
  --language xx    ar, zh, en, fr, ru or es, when you know it; found out otherwise
  --help           this text

example: acquis read submission.docx --about zero-draft.docx --json
`;

const KIND: Readonly<Record<ReadParagraph['kind'], string>> = {
  heading: '#',
  paragraph: ' ',
  subparagraph: ' ',
  bullet: '•',
  quote: '“',
  question: '?',
  footnote: '†',
  table: '|',
};

const outlineOf = (document: ReadDocument): string => {
  const lines = [
    `${document.title ?? '(no title)'}${document.symbol ? `  [${document.symbol}]` : ''}  (${document.language})`,
    '',
  ];
  for (const paragraph of document.paragraphs) {
    const indent = '  '.repeat(
      paragraph.path.length + (paragraph.kind === 'subparagraph' || paragraph.kind === 'bullet' ? 1 : 0),
    );
    lines.push(`${indent}${KIND[paragraph.kind]} ${paragraph.label === null ? '' : `${paragraph.label}  `}${paragraph.text}`);
    for (const change of paragraph.changes) {
      const by = [change.author, change.date?.slice(0, 10)].filter(Boolean).join(', ');
      lines.push(`${indent}    ${change.type === 'insertion' ? '+' : '−'} ${change.text}${by ? `  (${by})` : ''}`);
    }
    for (const comment of paragraph.comments ?? []) {
      const by = [comment.author, comment.date?.slice(0, 10)].filter(Boolean).join(', ');
      const on = paragraph.text.slice(comment.from, comment.to);
      lines.push(`${indent}    ✎ ${on === '' ? '' : `“${on}”: `}${comment.text}${by ? `  (${by})` : ''}`);
    }
    for (const statement of paragraph.statements) {
      if (statement.stance === 'none' && statement.targets.length === 0) continue;
      const targets = statement.targets.map((target) => `${target.type} ${target.label}`).join(', ');
      const short = statement.text.length > 60 ? `${statement.text.slice(0, 57)}…` : statement.text;
      lines.push(
        `${indent}    → ${statement.stance}, ${statement.pillar.replaceAll('_', ' ')}${targets ? `, on ${targets}` : ''}: ${short}`,
      );
      if (statement.why.length > 0) lines.push(`${indent}      because: ${statement.why.join('; ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
};

/** `acquis read`: a file as paragraphs, for people or as JSON. Exit codes 0, 1 (cannot be read), 2 (called wrongly). */
export const read: Command = {
  help,
  run: async (args, io) => {
    const words = await readWords(
      'read',
      help,
      args,
      { json: { type: 'boolean' }, about: { type: 'string' }, language: { type: 'string' } },
      { least: 1, most: 1, ask: 'name one file, or - for standard input' },
      io,
    );
    if (typeof words === 'number') return words;
    const options = words.values as { json?: boolean; about?: string; language?: string };
    const name = words.names[0] as string;
    if (options.language !== undefined && !languages.some((one) => one === options.language)) {
      await write(io.stderr, `acquis read: --language takes one of ${languages.join(', ')}, not ${options.language}\n`);
      return exit.misuse;
    }
    const reader = openReader();
    try {
      let about: ReadDocument | null = null;
      if (options.about !== undefined) {
        const draft = await reader.read(await sourceOf(options.about, io.stdin));
        if (!draft.ok) {
          await write(io.stderr, `${options.about}: ${readingSentence(draft.refusals[0])}\n`);
          return exit.failed;
        }
        about = draft.value;
      }
      const source = await sourceOf(name, io.stdin);
      const outcome = await reader.read({
        ...source,
        ...(options.language === undefined ? {} : { language: options.language }),
        ...(about ? { about } : {}),
      });
      if (!outcome.ok) {
        await write(io.stderr, `${name === '-' ? 'standard input' : name}: ${readingSentence(outcome.refusals[0])}\n`);
        return exit.failed;
      }
      await write(io.stdout, options.json ? `${JSON.stringify(outcome.value, null, 1)}\n` : outlineOf(outcome.value));
      return exit.done;
    } catch (error) {
      if (!(error instanceof Unopened)) throw error;
      await write(io.stderr, `${error.message}\n`);
      return exit.failed;
    } finally {
      await reader.close();
    }
  },
};
