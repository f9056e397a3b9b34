import { readConfig } from './config.ts';
import { type Command, exit, type Io, write } from './io.ts';

/** Each command loads its own modules alone, so that `acquis read` does not wait for a server's. */
const COMMANDS: Readonly<Record<string, { readonly about: string; load(env: Env): Promise<Command> }>> = {
  serve: { about: 'run the platform', load: async (env) => (await import('./serve.ts')).serve(readConfig(env)) },
  import: {
    about: 'take a folder of documents into the library',
    load: async (env) => (await import('./import.ts')).importCommand(readConfig(env)),
  },
  verify: {
    about: 'check the record and all published texts',
    load: async (env) => (await import('./verify.ts')).verify(readConfig(env)),
  },
  backup: {
    about: 'copy database, files and keys into one archive',
    load: async (env) => (await import('./backup.ts')).backup(readConfig(env)),
  },
  restore: { about: 'put such an archive into an empty folder', load: async () => (await import('./backup.ts')).restoreCommand },
  compare: {
    about: 'find the lineage of paragraphs between two versions',
    load: async () => (await import('./compare.ts')).compare,
  },
  read: { about: 'read a file into paragraphs', load: async () => (await import('./read.ts')).read },
};
type Env = Readonly<Record<string, string | undefined>>;

const help = (): string => `acquis COMMAND

${Object.entries(COMMANDS)
  .map(([name, { about }]) => `  ${name.padEnd(10)}${about}`)
  .join('\n')}

acquis COMMAND --help says more. example: acquis serve
`;

/** Faults that are explained in one sentence and not by a stack. */
const EXPLAINED = new Set(['ConfigFault', 'FolderInUse', 'SchemaFault', 'GroundFault', 'BackupFault']);

/**
 * The command line. @returns the exit code: 0 done, 1 the work failed, 2 called wrongly
 */
export async function runCommand(args: readonly string[], env: Env, io: Io): Promise<number> {
  // A reader that closes its end early (`acquis read x | head`) ends the command through its write, not through a stray event.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => undefined);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await write(name === undefined ? io.stderr : io.stdout, help());
    return name === undefined ? exit.misuse : exit.done;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    await write(io.stderr, `acquis: there is no command ${name}. See acquis --help\n`);
    return exit.misuse;
  }
  try {
    return await (await command.load(env)).run(rest, io);
  } catch (thrown) {
    const error = thrown as NodeJS.ErrnoException;
    if (error.code === 'EPIPE') return exit.done;
    if (EXPLAINED.has(error.name)) {
      await write(io.stderr, `acquis ${name}: ${error.message}\n`);
      return exit.failed;
    }
    const known = {
      ECONNREFUSED: 'the database does not answer',
      EACCES: 'a file or folder may not be used',
      ENOSPC: 'the disk is full',
    }[error.code ?? ''];
    await write(
      io.stderr,
      `acquis ${name}: ${known ?? 'a fault in the program'}: ${error.message}\n${known || env.DEBUG === undefined ? '' : `${error.stack}\n`}`,
    );
    return exit.failed;
  }
}
