import { runCommand } from './cli/index.ts';
import type { Io } from './cli/io.ts';

/** The program: bin/acquis.js hands in the words, the environment and the three streams, so that tests can hand in their own. */
export const main = (args: readonly string[], env: Readonly<Record<string, string | undefined>>, io: Io): Promise<number> =>
  runCommand(args, env, io);
