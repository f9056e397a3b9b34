// `npm run check`: every guard on the project's tree, then every guard on a copy with breaches planted, each of which must be found.
// `-- NAME` runs the guards of that name; `-- --tree` leaves the breaches out. The last line is `N passed, N failed`.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from './guards/files.mjs';
import { guards as papers } from './guards/papers.mjs';
import { guards as tools } from './guards/tools.mjs';
import { guards as words } from './guards/words.mjs';
import { root } from './setup.mjs';

/** @typedef {import('./guards/files.mjs').Finding} Finding */
/** @typedef {import('./guards/files.mjs').Breach} Breach */

const options = process.argv.slice(2);
const names = options.filter((option) => !option.startsWith('--'));
const treeOnly = options.includes('--tree');
const guards = [...tools, ...words, ...papers].filter(({ name }) => names.length === 0 || names.includes(name));
if (guards.length === 0) {
  console.error(
    `No guard is called ${names.join(' or ')}. There are: ${[...tools, ...words, ...papers].map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

/** Longest list printed for one guard. */
const most = 40;
let [passed, failed] = [0, 0];

/** @param {boolean} good @param {string} line @param {string[]} [details] */
const report = (good, line, details = []) => {
  if (good) passed += 1;
  else failed += 1;
  console.log(`${good ? 'ok    ' : 'FAILED'} ${line}`);
  for (const detail of details.slice(0, most)) console.log(`         ${detail}`);
  if (details.length > most) console.log(`         ... and ${details.length - most} more`);
};

/** Every guard's findings in a tree; two at a time, since two cores are what every machine has. @param {string} tree */
const look = async (tree) => {
  /** @type {Map<string, Finding[]>} */ const found = new Map();
  const waiting = [...guards];
  const worker = async () => {
    for (let guard = waiting.shift(); guard; guard = waiting.shift()) found.set(guard.name, await guard.check(tree));
  };
  await Promise.all([worker(), worker()]);
  return found;
};

/** The project copied without its packages (linked), breaches planted. @param {string} folder */
const plant = (folder) => {
  for (const file of filesOf(root)) cpSync(join(root, file), join(folder, file));
  symlinkSync(realpathSync(join(root, 'node_modules')), join(folder, 'node_modules'));
  for (const { file, text, edit } of guards.flatMap(({ breaches, beside = [] }) => [...beside, ...breaches])) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edit ? edit(readFileSync(path, 'utf8')) : (text ?? ''));
  }
};

/** @param {Breach} breach @param {Finding[]} findings */
const caught = ({ file, names = '' }, findings) =>
  findings.some(({ at, what }) => (at === file || at.startsWith(`${file}:`)) && what.includes(names));

for (const [name, findings] of await look(root)) {
  const why = guards.find((guard) => guard.name === name)?.why;
  report(
    findings.length === 0,
    `${name}: ${findings.length === 0 ? 'nothing found' : `${findings.length} found. ${why}`}`,
    findings.map(({ at, what }) => `${at}  ${what}`),
  );
}

if (!treeOnly) {
  const folder = mkdtempSync(join(tmpdir(), 'acquis-breaches-'));
  try {
    plant(folder);
    const found = await look(folder);
    for (const { name, breaches } of guards) {
      const missed = breaches.filter((breach) => !caught(breach, found.get(name) ?? []));
      const line = missed.length === 0 ? `catches what was planted (${breaches.length})` : 'let planted breaches pass:';
      report(
        missed.length === 0,
        `${name}: ${line}`,
        missed.map((breach) => `${breach.file}  ${breach.names ?? ''}`),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
