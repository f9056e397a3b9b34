import { backUp, restore } from '../kernel/backup.ts';
import type { Config } from './config.ts';
import { openGround } from './house.ts';
import { type Command, exit, write } from './io.ts';
import { readWords } from './options.ts';

const backupHelp = `acquis backup FILE [--data DIR]

Writes the embedded database, the original files, the checkpoints and the keys into one archive (.tar.gz). May run while the
server runs; readers wait while the database is copied. Keep the archive like the server itself: the keys are in it.
With PostgreSQL it says which tools to use instead.

  --data DIR    data folder (./data, or DATA_DIR)
  --help        this text

example: acquis backup /backups/acquis-2026-11-22.tar.gz
`;

/** `acquis backup`. Exit codes: 0 written, 1 could not, 2 called wrongly. */
export const backup = (config: Config): Command => ({
  help: backupHelp,
  run: async (args, io) => {
    const words = await readWords('backup', backupHelp, args, { data: { type: 'string' } }, { least: 1, most: 1 }, io);
    if (typeof words === 'number') return words;
    const folder = String(words.values.data ?? config.folder);
    const ground = await openGround({ ...config, folder }, 'guest');
    try {
      const count = await backUp(ground, folder, words.names[0] as string);
      await write(io.stdout, `${words.names[0]}: ${count} entries\n`);
      return exit.done;
    } finally {
      await ground.close();
    }
  },
});

const restoreHelp = `acquis restore FILE --data DIR

Puts an archive of acquis backup into an empty folder. Run acquis verify on it before it serves.

  --data DIR    the folder to restore into; it has to be empty or missing
  --help        this text

example: acquis restore /backups/acquis-2026-11-22.tar.gz --data ./data-restored
`;

/** `acquis restore`. Exit codes: 0 restored, 1 could not, 2 called wrongly. */
export const restoreCommand: Command = {
  help: restoreHelp,
  run: async (args, io) => {
    const words = await readWords('restore', restoreHelp, args, { data: { type: 'string' } }, { least: 1, most: 1 }, io);
    if (typeof words === 'number') return words;
    const folder = words.values.data;
    if (typeof folder !== 'string') {
      await write(io.stderr, 'acquis restore: say into which folder: --data DIR\n');
      return exit.misuse;
    }
    const count = await restore(words.names[0] as string, folder);
    await write(io.stdout, `${folder}: ${count} entries\n`);
    return exit.done;
  },
};
