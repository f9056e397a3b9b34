import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { verifyRecord } from '../kernel/record/index.ts';
import { powersOf } from '../parties/viewer.ts';
import { verifyTexts } from '../rooms/library/index.ts';
import type { Config } from './config.ts';
import { openGround } from './house.ts';
import { type Command, exit, write } from './io.ts';
import { readWords } from './options.ts';

const help = `acquis verify [--json] [--data DIR]

Walks the whole record and every published text: finds any entry that was changed, taken out or reordered, inputs that were
changed, a tail that was cut off or a record that was rewritten (against the signed checkpoints), and any published text that
is not what was published. Exits 1 when something is wrong.

  --json        the findings as JSON
  --data DIR    data folder of the embedded database (./data, or DATA_DIR)
  --help        this text

example: acquis verify
`;

/** `acquis verify`. Exit codes: 0 all is well, 1 something is wrong, 2 called wrongly. */
export const verify = (config: Config): Command => ({
  help,
  run: async (args, io) => {
    const words = await readWords(
      'verify',
      help,
      args,
      { json: { type: 'boolean' }, data: { type: 'string' } },
      { least: 0, most: 0 },
      io,
    );
    if (typeof words === 'number') return words;
    const folder = (words.values.data as string | undefined) ?? config.folder;
    // Opening would make an empty database there, and nothing is wrong with nothing.
    if (config.databaseUrl === undefined && !existsSync(join(folder, 'db'))) {
      await write(io.stderr, `acquis verify: there is no database in ${folder}\n`);
      return exit.failed;
    }
    const ground = await openGround({ ...config, folder }, 'guest');
    try {
      const terminal = (io.stderr as { isTTY?: boolean }).isTTY === true;
      const progress = (seq: bigint): void => {
        if (terminal) io.stderr.write(`\r${seq} entries`);
      };
      const checkpoints = ground.checkpoints.read();
      const powers = powersOf({ kind: 'operator', name: 'verify' }, 'read');
      const found = await ground.database.read(
        powers,
        async (tx) => ({
          record: await verifyRecord(tx, checkpoints, progress, ground.sealer),
          texts: await verifyTexts(tx),
        }),
        { isolation: 'repeatable read', watchdog: false },
      );
      if (terminal) await write(io.stderr, '\r');
      const breaches = [...found.record.breaches, ...found.texts.breaches];
      if (words.values.json) {
        const json = { entries: found.record.entries, texts: found.texts.texts, checkpoints: checkpoints.length, breaches };
        await write(
          io.stdout,
          `${JSON.stringify(json, (_key, value) => (typeof value === 'bigint' ? value.toString() : value), 1)}\n`,
        );
      } else {
        const { entries, erased, sealed } = found.record;
        for (const { sentence } of breaches) await write(io.stdout, `${sentence}\n`);
        await write(
          io.stdout,
          `${entries} entries (${sealed} sealed, ${erased} erased), ${found.texts.texts} texts, ${checkpoints.length} checkpoints: ${breaches.length === 0 ? 'all is well' : `${breaches.length} faults`}\n`,
        );
        if (checkpoints.length === 0)
          await write(
            io.stdout,
            'Without a checkpoint a cut tail or a rewritten record cannot be seen; the server writes one every day.\n',
          );
      }
      return breaches.length === 0 ? exit.done : exit.failed;
    } finally {
      await ground.close();
    }
  },
});
