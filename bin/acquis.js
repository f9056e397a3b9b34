#!/usr/bin/env node
// The command line. Runs on Node >= 22.12; on an older one it hands over to the Node that `npm ci` put into node_modules.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'dist', 'main.js');
const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const recent = major > 22 || (major === 22 && minor >= 12);

/** @param {string} sentence */
const stop = (sentence) => {
  process.stderr.write(`acquis: ${sentence}\n`);
  process.exitCode = 1;
};

if (!recent && existsSync(pinned) && process.execPath !== pinned) {
  const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGTERM', 'SIGHUP', 'SIGINT']))
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  });
} else if (!recent) {
  stop(
    `Node.js ${process.versions.node} is too old; Acquis needs 22.12 or newer. Run "npm ci" here to get the right one beside the program.`,
  );
} else if (!existsSync(program)) {
  stop('the program is not built yet. Run "npm start" or "npm run build" in its folder first.');
} else {
  const { main } = await import(new URL('../dist/main.js', import.meta.url).href);
  const io = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr };
  process.exitCode = await main(process.argv.slice(2), process.env, io);
}
