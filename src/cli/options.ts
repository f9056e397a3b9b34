import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { exit, type Io, write } from './io.ts';

type Values = Record<string, string | boolean | undefined>;

/**
 * A command's words, strictly: `--help` prints the help, an unknown option is refused with exit 2.
 * @returns the options and names, or the exit code with which the command is already over
 */
export async function readWords(
  command: string,
  help: string,
  args: readonly string[],
  options: ParseArgsOptionsConfig,
  names: {
    readonly least: number;
    readonly most: number /** What to name, for a command that can say it better. */;
    readonly ask?: string;
  },
  io: Io,
): Promise<{ values: Values; names: string[] } | number> {
  try {
    const parsed = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (parsed.values.help) {
      await write(io.stdout, help);
      return exit.done;
    }
    const count = parsed.positionals.length;
    if (count < names.least || count > names.most) {
      await write(
        io.stderr,
        `acquis ${command}: ${names.ask ?? (count < names.least ? 'a name is missing' : 'too many names')}. See acquis ${command} --help\n`,
      );
      return exit.misuse;
    }
    return { values: parsed.values as Values, names: parsed.positionals };
  } catch (error) {
    await write(io.stderr, `acquis ${command}: ${(error as Error).message.split('. ')[0]}. See acquis ${command} --help\n`);
    return exit.misuse;
  }
}
