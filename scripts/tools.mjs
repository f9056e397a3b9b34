// What the tests need besides the packages: a Chromium, PostgreSQL's programs, the shared corpus. Finding is separate from
// fetching: `npm test` fetches what is missing, a single `vitest run` only finds.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { projectNode, root, say } from './setup.mjs';

/** Things a test may need. @typedef {'chromium' | 'postgres' | 'shared'} Thing */

/** How the tests are told: where a thing is, or why it is not there. */
export const variables = {
  chromium: { at: 'CHROMIUM_PATH', without: 'ACQUIS_WITHOUT_CHROMIUM' },
  postgres: { at: 'PG_BIN', without: 'ACQUIS_WITHOUT_POSTGRES' },
  shared: { at: 'ACQUIS_SHARED', without: 'ACQUIS_WITHOUT_SHARED' },
};

/** @param {string} file */
const executable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where a program of this name stands on the PATH. @param {string} name */
const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(executable);

/** What a program prints, or nothing. @param {string} program @param {string[]} args */
const printed = (program, args) => {
  const done = spawnSync(program, args, { encoding: 'utf8' });
  return done.status === 0 ? done.stdout.trim() : '';
};

/** A Chromium that can be started without a screen. @returns {string | undefined} */
const findChromium = () => {
  const given = process.env.CHROMIUM_PATH;
  if (given) return executable(given) ? given : undefined;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = names.map((name) => `/usr/bin/${name}`).find(executable) ?? names.map(onPath).find(Boolean);
  if (found) return found;
  try {
    const path = createRequire(join(root, 'package.json'))('playwright-core').chromium.executablePath();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
};

/** PostgreSQL's oldest version that Acquis runs on. */
const oldestPostgres = 15;

/** The folder of PostgreSQL's own programs, version 15 or newer, the newest first. @returns {string | undefined} */
const findPostgres = () => {
  const given = process.env.PG_BIN;
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const initdb = onPath('initdb');
  const places = given
    ? [given]
    : [
        ...versions.map((version) => join(debian, version, 'bin')),
        printed('pg_config', ['--bindir']),
        initdb ? dirname(initdb) : '',
      ];
  return places.find((folder) => {
    if (folder === '' || !executable(join(folder, 'initdb')) || !executable(join(folder, 'postgres'))) return false;
    const version = /(\d+)/.exec(printed(join(folder, 'postgres'), ['--version']));
    return Number(version?.[1] ?? 0) >= oldestPostgres;
  });
};

/** The folder of corpora and reference data that lies beside the project, never in it. @returns {string | undefined} */
const findShared = () => {
  const folder = process.env.ACQUIS_SHARED ?? join(dirname(root), 'shared');
  return existsSync(join(folder, 'corpus')) ? folder : undefined;
};

const finders = { chromium: findChromium, postgres: findPostgres, shared: findShared };

/** Where a thing is, or undefined. @param {Thing} thing */
export const find = (thing) => finders[thing]();

/** Whether packages can be installed here: Debian or a child of it, as root. */
const isDebianRoot = () => process.getuid?.() === 0 && onPath('apt-get') !== undefined && existsSync('/etc/debian_version');

/** @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const ran = (program, args, env = {}) =>
  spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } }).status === 0;

/** @param {string[]} packages */
const aptInstall = (packages) => {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => ran('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  say(`installing ${packages.join(', ')} (apt-get) ...`);
  return (ran('apt-get', ['update', '-qq'], quiet) && install()) || install();
};

/** Fetches what is missing; answers why it could not. @type {Record<Thing, () => string>} */
const fetchers = {
  chromium: () => {
    if (process.env.CHROMIUM_PATH) return `CHROMIUM_PATH (${process.env.CHROMIUM_PATH}) is not a program that can be started`;
    if (isDebianRoot()) return aptInstall(['chromium']) ? '' : 'apt-get could not install chromium';
    say("downloading a Chromium (playwright's) ...");
    const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
    return ran(projectNode, [cli, 'install', 'chromium'])
      ? ''
      : "no Chromium on this machine and playwright's could not be downloaded";
  },
  postgres: () => {
    if (process.env.PG_BIN) return `PG_BIN (${process.env.PG_BIN}) does not hold PostgreSQL ${oldestPostgres} or newer`;
    if (!isDebianRoot())
      return `no PostgreSQL >= ${oldestPostgres} on this machine (install it, or name its bin folder in PG_BIN)`;
    // Debian's package would start a server of its own; the tests bring theirs.
    mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true });
    writeFileSync('/etc/postgresql-common/createcluster.d/acquis-tests.conf', 'create_main_cluster = false\n');
    return aptInstall(['postgresql']) ? '' : 'apt-get could not install postgresql';
  },
  shared: () => 'the folder of shared corpora is not beside the project (ACQUIS_SHARED names another place)',
};

/**
 * Finds what the tests need, fetches what is missing, and says in environment variables what came of it.
 * @returns {{ env: Record<string, string>, missing: string[] }}
 */
export const obtain = () => {
  /** @type {Record<string, string>} */ const env = {};
  /** @type {string[]} */ const missing = [];
  for (const thing of /** @type {Thing[]} */ (Object.keys(variables))) {
    const { at, without } = variables[thing];
    let place = find(thing);
    let reason = '';
    if (!place) {
      reason = fetchers[thing]();
      place = find(thing);
    }
    if (place) env[at] = place;
    else {
      env[without] = reason || `${thing} was installed but cannot be found`;
      missing.push(`${thing}: ${env[without]}`);
    }
  }
  return { env, missing };
};
