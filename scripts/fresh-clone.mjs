// The promise of the README, tried: a fresh clone, `npm start`, a page, a second start within its limit, and `npm test` finding its
// way through set-up. The last line is `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { root } from './setup.mjs';

/** A second start may take this long until the page is there, milliseconds. */
const secondStart = 5_000;
/** A first start installs and builds; beyond this it is stuck, milliseconds. */
const firstStart = 300_000;

let [passed, failed] = [0, 0];
/** @param {boolean} good @param {string} line */
const report = (good, line) => {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'ok    ' : 'FAILED'} ${line}`);
};

/** The environment of somebody who has only git and Node: nothing of this checkout, nothing npm has told us. */
const environment = Object.fromEntries(
  Object.entries(process.env)
    .filter(([name]) => !/^(npm_|ACQUIS_|PORT$|HOST$|DATA_DIR$|DATABASE_URL$|INIT_CWD$)/.test(name))
    .map(([name, value]) => [
      name,
      name === 'PATH'
        ? (value ?? '')
            .split(delimiter)
            .filter((part) => !resolve(part).startsWith(root))
            .join(delimiter)
        : value,
    ]),
);

const folder = mkdtempSync(join(tmpdir(), 'acquis-clone-'));
const clone = join(folder, 'acquis');

/** Starts the clone's server and answers with its address once it is ready. */
const start = async () => {
  const begun = performance.now();
  const child = spawn('npm', ['start', '--', '--port', '0'], { cwd: clone, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
  let log = '';
  /** @type {string} */
  const address = await new Promise((found) => {
    const limit = setTimeout(() => found(''), firstStart);
    const settle = (/** @type {string} */ value) => {
      clearTimeout(limit);
      found(value);
    };
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        log += text;
        const seen = /http:\/\/[^\s/]+:\d+/.exec(log);
        if (seen) settle(seen[0]);
      });
    child.once('exit', () => settle(''));
  });
  const ready = address === '' ? 0 : (await fetch(`${address}/health/ready`)).status;
  const stop = async () => {
    child.kill('SIGTERM');
    return gone;
  };
  return { address, ready, log: () => log, stop, took: performance.now() - begun };
};

/** @param {string} address */
const refusesConnections = async (address) =>
  fetch(address).then(
    () => false,
    () => true,
  );

try {
  const cloned = spawnSync('git', ['clone', '--quiet', '--no-hardlinks', root, clone], { stdio: ['ignore', 2, 2] });
  report(cloned.status === 0 && !existsSync(join(clone, 'node_modules')), 'git clone: nothing installed in it');

  const first = await start();
  report(first.ready === 200, `npm start on the fresh clone: ready after ${(first.took / 1000).toFixed(1)} s`);
  if (first.ready !== 200) console.log(first.log());
  else {
    const page = await fetch(`${first.address}/en`);
    const html = await page.text();
    report(page.status === 200 && html.includes('<html'), `a page answers ${page.status}, ${html.length} characters`);
  }
  const ended = await first.stop();
  report(first.ready === 200 && (await refusesConnections(first.address)), `stopped by a signal to npm (${ended})`);

  const second = await start();
  report(
    second.ready === 200 && second.took < secondStart,
    `second start: ready after ${(second.took / 1000).toFixed(2)} s (limit ${secondStart / 1000} s)`,
  );
  if (second.ready !== 200) console.log(second.log());
  await second.stop();

  // The whole suite has run in the checkout this clone is made from; here the command's own way is tried, on the tests of one folder.
  const test = spawnSync('npm', ['test', '--', 'tests/support'], {
    cwd: clone,
    env: environment,
    encoding: 'utf8',
  });
  const last = test.stdout.trim().split('\n').at(-1) ?? '';
  report(test.status === 0 && /^\d+ passed, 0 failed/.test(last), `npm test in the clone, the tests' own tests: ${last}`);
  if (test.status !== 0) console.log(test.stdout, test.stderr);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
