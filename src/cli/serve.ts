import { join } from 'node:path';
import { openReader } from '../formats/index.ts';
import { type Jobs, startJobs } from '../kernel/jobs.ts';
import { projectRoot } from '../kernel/root.ts';
import { loadReference } from '../parties/reference/index.ts';
import { home } from '../rooms/home/index.ts';
import { library } from '../rooms/library/index.ts';
import { LANGUAGES, localiser } from '../web/languages/index.ts';
import { buildServer } from '../web/server/index.ts';
import { buildId } from './build-id.ts';
import { type Config, settingsHelp } from './config.ts';
import { type Ground, openGround } from './house.ts';
import { sentenceOf } from './import.ts';
import { importFolder } from './importing.ts';
import { type Command, exit, type Io, write } from './io.ts';
import { readWords } from './options.ts';
import { keepUp, OPERATOR, SWEEP, sweeping } from './upkeep.ts';

const help = `acquis serve [--port N] [--host ADDRESS] [--data DIR] [--no-demo]

Runs the platform: an embedded database below ./data (or PostgreSQL with DATABASE_URL), the reference data, and on the first
start demonstration content of a fictional body.

  --port N         port to listen on; 0 takes a free one
  --host ADDRESS   address to listen on
  --data DIR       data folder
  --no-demo        no demonstration content on the first start
  --help           this text

settings of the environment:
${settingsHelp()}

example: PORT=8080 acquis serve --no-demo
`;

/** `acquis serve`. Runs until it is asked to stop; exit codes: 0 stopped, 1 could not start, 2 called wrongly. */
export const serve = (config: Config): Command => ({
  help,
  run: async (args, io) => {
    const options = {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      'no-demo': { type: 'boolean' },
    } as const;
    const words = await readWords('serve', help, args, options, { least: 0, most: 0 }, io);
    if (typeof words === 'number') return words;
    const { port = config.port, host = config.host, data = config.folder } = words.values;
    if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65_535) {
      await write(io.stderr, `acquis serve: --port takes a number from 0 to 65535, not ${port}\n`);
      return exit.misuse;
    }
    const settings = { ...config, port: Number(port), host: String(host), folder: String(data) };
    const stop = Promise.withResolvers<number>();
    const ground = await openGround(settings, 'server', (error) => {
      io.stderr.write(`acquis serve: the database failed: ${error.message}\n`);
      stop.resolve(exit.failed);
    });
    try {
      if (ground.applied.length > 0 && words.values['no-demo'] !== true) await demonstrate(ground, io);
      return await run(settings, ground, io, stop);
    } finally {
      await ground.close();
    }
  },
});

/** The demonstration: only into a library that has just been made. */
async function demonstrate(ground: Ground, io: Io): Promise<void> {
  const reader = openReader();
  try {
    const tools = { ...ground, reader, reference: loadReference(), viewer: OPERATOR };
    for await (const taken of importFolder(tools, join(projectRoot, 'demonstration'))) {
      if (taken.what === 'refused')
        await write(io.stderr, `demonstration, ${taken.path}: ${taken.refusals.map(sentenceOf).join(' ')}\n`);
    }
  } finally {
    await reader.close();
  }
}

async function run(config: Config, ground: Ground, io: Io, stop: PromiseWithResolvers<number>): Promise<number> {
  const contact = contactOf(config.contact);
  const host = { version: ground.version, ...(contact ? { contact } : {}) };
  const bodies = Object.fromEntries(
    LANGUAGES.map((language) => [language, config.platformBody ?? localiser(language).plain('home-demonstration-body')]),
  );
  const rooms = [library, home((l) => ({ ...host, body: bodies[l.language] as string }))];
  const app = await buildServer({
    ...ground,
    views: rooms.flatMap((room) => room.views),
    acts: rooms.flatMap((room) => room.acts),
    platform: { name: config.platformName, bodies: bodies as Record<(typeof LANGUAGES)[number], string> },
    host,
    origin: config.origin,
    build: buildId({ platform: config.platformName, bodies, host, origin: config.origin }),
    ...(config.trustProxy === undefined ? {} : { trustProxy: config.trustProxy }),
  });
  let jobs: Jobs | undefined;
  const background = keepUp(ground, rooms, (what, error) => app.log.error({ err: error }, what));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.resolve(exit.done));
  try {
    const address = await app.listen({ port: config.port, host: config.host });
    jobs = await startJobs(ground.database, {
      queues: [sweeping(ground)],
      report: (error) => app.log.error({ err: error }, 'job'),
    });
    await jobs.send(SWEEP, {});
    await write(io.stdout, `Acquis is at ${config.origin === '' ? address : config.origin}\n`);
    return await stop.promise;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await write(
      io.stderr,
      `acquis serve: port ${config.port} is in use. Stop the other program, or choose another port: --port 3001\n`,
    );
    return exit.failed;
  } finally {
    await app.close();
    await jobs?.stop();
    await background();
  }
}

function contactOf(contact: string | undefined): { label: string; href: string } | undefined {
  if (contact === undefined) return undefined;
  if (/^https?:\/\//.test(contact)) return { label: contact, href: contact };
  return { label: contact, href: `mailto:${contact}` };
}
