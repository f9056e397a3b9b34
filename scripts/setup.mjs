// What `npm start` and `npm test` share: the packages and the build are there and current, or are made so.
// Runs under any Node >= 20 with nothing installed: only node: modules are imported here.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Node 24, pinned as the npm package `node`: what the program, the build and the tests run on. */
export const projectNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

const stampOfInstall = join(root, 'node_modules', '.acquis-installed');
const stampOfBuild = join(root, 'dist', '.built');

/** @type {NodeJS.Signals[]} */
const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'];

/** A progress line; standard error, so that a command's output stays clean. @param {string} sentence */
export const say = (sentence) => process.stderr.write(`acquis: ${sentence}\n`);

/** Ends the program with one plain sentence. @param {string} sentence @returns {never} */
export const fail = (sentence) => {
  say(sentence);
  process.exit(1);
};

/** Refuses a Node that is too old to install the packages. */
export const checkNode = () => {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20)
    fail(`Node.js ${process.versions.node} is too old. Install Node.js 20 or newer (https://nodejs.org), then try again.`);
};

/** @param {string} file */
const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

/**
 * Whether npm's own note of what it put into node_modules agrees with the lockfile. Somebody who ran `npm ci` by hand
 * need not wait for a second one.
 * @param {string} lock the lockfile's text
 */
const agreesWithNpm = (lock) => {
  const note = read(join(root, 'node_modules', '.package-lock.json'));
  if (note === '') return false;
  /** @type {Lockfile} */ const wanted = JSON.parse(lock);
  /** @type {Lockfile} */ const got = JSON.parse(note);
  return Object.entries(wanted.packages ?? {}).every(
    ([path, { version, optional }]) => path === '' || got.packages?.[path]?.version === version || optional === true,
  );
};

/** The environment without this project's own .bin folders, so that npm runs on the machine's Node while node_modules is replaced. */
const environmentOfTheMachine = () => {
  const path = process.env.PATH ?? '';
  const kept = path.split(delimiter).filter((folder) => !resolve(folder).startsWith(join(root, 'node_modules') + sep));
  return { ...process.env, PATH: kept.join(delimiter) };
};

/**
 * Runs a program for this one: signals are handed on, so that nothing is left running behind a command that was stopped.
 * @param {string} program @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options] @returns {Promise<number>} the exit code; 127 when there is no such program
 */
export const runInPlace = (program, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    /** @type {NodeJS.Signals | undefined} */ let stopped;
    /** @param {NodeJS.Signals} signal */
    const handOn = (signal) => {
      stopped = signal;
      // A terminal sends Ctrl-C to the whole group: the child has it already.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, handOn);
    child.on('error', () => done(127));
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, handOn);
      const ended = code ?? 128 + (signal ? constants.signals[signal] : 0);
      // A set-up that was stopped does not go on to the next step.
      if (stopped && options.stdio !== undefined) process.exit(128 + constants.signals[stopped]);
      done(ended);
    });
  });

/** What `npm ci` and the build print goes to standard error, with our own progress lines. @type {import('node:child_process').StdioOptions} */
const toStandardError = ['ignore', 2, 2];

/** Runs `npm ci` when node_modules is missing or was made from another lockfile. */
export const ensureInstalled = async () => {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === '') fail('package-lock.json is missing: this is not a complete copy of Acquis. Clone it again.');
  const wanted = `${sha256(lock)} ${process.platform}-${process.arch}`;
  if (existsSync(projectNode)) {
    if (read(stampOfInstall) === wanted) return;
    if (agreesWithNpm(lock)) return writeFileSync(stampOfInstall, wanted);
    say('package-lock.json has changed; installing the packages again (npm ci) ...');
  } else say('installing the packages (npm ci); this happens once and takes about a minute ...');

  // npm tells the scripts it starts where it is; without npm (`node scripts/start.mjs`) the machine's npm is called by name.
  const npm = process.env.npm_execpath;
  const node = process.env.npm_node_execpath;
  const machinesNode = node && !realpathSync(node).startsWith(join(root, 'node_modules') + sep) ? node : undefined;
  const [program, first] = npm && machinesNode ? [machinesNode, [npm]] : ['npm', []];
  const code = await runInPlace(program, [...first, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    env: environmentOfTheMachine(),
    stdio: toStandardError,
    shell: process.platform === 'win32' && program === 'npm',
  });
  if (code === 127) fail('npm was not found. It comes with Node.js (https://nodejs.org); install it, then try again.');
  if (code !== 0)
    fail(
      'the packages could not be installed; npm says why above. The first start needs a network connection, or an npm cache that holds everything.',
    );
  if (!existsSync(projectNode))
    fail(
      'the npm package "node" brought no Node.js for this machine. If npm is set to ignore install scripts (npm config get ignore-scripts), allow them for this folder.',
    );
  writeFileSync(stampOfInstall, wanted);
  say('packages installed.');
};

/** What the build is made from, besides src/. */
const alsoBuiltFrom = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/build.mjs'];

/** Every file under a folder, sorted. @param {string} folder @returns {string[]} */
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile())
    .sort();

/** The files whose change calls for a new build. @returns {string[]} */
const sources = () => [
  ...filesUnder(join(root, 'src')).filter((file) => !/\.(test|proof)\.tsx?$/.test(file)),
  ...alsoBuiltFrom.map((file) => join(root, file)),
];

/** A quick look: names, sizes and times of change. @param {string[]} files */
const glance = (files) =>
  sha256(
    files
      .map((file) => {
        const { size, mtimeMs } = statSync(file);
        return `${relative(root, file)} ${size} ${mtimeMs}`;
      })
      .join('\n'),
  );

/** A thorough look: names and contents. @param {string[]} files */
const contents = (files) => sha256(files.map((file) => `${relative(root, file)} ${sha256(read(file))}`).join('\n'));

/** Builds dist/ when it is missing or its sources have changed. */
export const ensureBuilt = async () => {
  const files = sources();
  const quick = glance(files);
  const [lastQuick, lastContents] = read(stampOfBuild).split('\n');
  if (lastQuick === quick) return;
  const thorough = contents(files);
  if (lastContents !== thorough) {
    say(lastContents ? 'the sources have changed; building ...' : 'building ...');
    const begun = performance.now();
    const code = await runInPlace(projectNode, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: toStandardError });
    if (code !== 0) fail('the build failed; the compiler says why above.');
    say(`built in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
  }
  writeFileSync(stampOfBuild, `${quick}\n${thorough}\n`);
};
