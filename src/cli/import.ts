import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { openReader } from '../formats/index.ts';
import { catchUp } from '../kernel/follow.ts';
import { messageOf, type Refusal } from '../kernel/refusal.ts';
import { loadReference } from '../parties/reference/index.ts';
import { library } from '../rooms/library/index.ts';
import { localiser } from '../web/languages/index.ts';
import type { Config } from './config.ts';
import { openGround } from './house.ts';
import { importFolder, type Taken } from './importing.ts';
import { type Command, exit, type Io, write } from './io.ts';
import { readWords } from './options.ts';

const help = `acquis import FOLDER [--data DIR]

Takes every readable file of FOLDER (.docx, .pdf, .html, .md, .txt) into the library, one transaction each. A manifest.json in
the folder, or a sidecar beside a file (NAME.meta.json), says what the document is: title, author, date, symbol, language, source.
A file that is already there is passed over, so an import that was interrupted goes on where it stopped. It may run while
the server runs.

  --data DIR    data folder of the embedded database (./data, or DATA_DIR)
  --help        this text

example: acquis import ./submissions
`;

/** The English sentence of any refusal, for the command line. */
export const sentenceOf = (refusal: Refusal): string =>
  localiser('en').plain(messageOf(refusal.code), { field: refusal.field ?? '', ...refusal.params });

/** `acquis import`. Exit codes: 0 all taken in or there, 1 something was refused, 2 called wrongly. */
export const importCommand = (config: Config): Command => ({
  help,
  run: async (args, io) => {
    const words = await readWords('import', help, args, { data: { type: 'string' } }, { least: 1, most: 1 }, io);
    if (typeof words === 'number') return words;
    const folder = words.names[0] as string;
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      await write(io.stderr, `acquis import: there is no folder ${folder}\n`);
      return exit.failed;
    }
    const ground = await openGround({ ...config, folder: (words.values.data as string | undefined) ?? config.folder }, 'guest');
    const reader = openReader();
    try {
      const tools = {
        ...ground,
        reader,
        reference: loadReference(),
        viewer: { kind: 'operator', name: userInfo().username } as const,
      };
      const counts = { published: 0, there: 0, refused: 0 };
      let done = 0;
      for await (const taken of importFolder(tools, folder)) {
        counts[taken.what] += 1;
        await report(io, taken, ++done, taken.total);
      }
      await catchUp(ground.database, library.followers ?? [], (follower, error) =>
        io.stderr.write(`${follower.name}: ${(error as Error).message}\n`),
      );
      await write(io.stdout, `${counts.published} published, ${counts.there} already there, ${counts.refused} refused\n`);
      return counts.refused > 0 ? exit.failed : exit.done;
    } finally {
      await reader.close();
      await ground.close();
    }
  },
});

async function report(io: Io, taken: Taken, done: number, total: number): Promise<void> {
  const terminal = (io.stderr as { isTTY?: boolean }).isTTY === true;
  const bar = terminal ? `\r\u001b[2K[${'#'.repeat(Math.round((done / total) * 20)).padEnd(20, '.')}] ` : '';
  const words = {
    published: () => `${taken.path}: ${taken.what === 'published' ? `${taken.slug}, ${taken.paragraphs} paragraphs` : ''}`,
    there: () => `${taken.path}: already there${taken.what === 'there' ? ` as ${taken.slug}` : ''}`,
    refused: () => `${taken.path}: ${taken.what === 'refused' ? taken.refusals.map(sentenceOf).join(' ') : ''}`,
  }[taken.what]();
  // What was refused stays on the screen; the rest makes room for the next.
  await write(io.stderr, `${bar}${done}/${total} ${words}${terminal && taken.what !== 'refused' && done < total ? '' : '\n'}`);
}
