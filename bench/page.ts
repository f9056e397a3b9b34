/**
 * How fast is a document page? A page of 60 paragraphs from PostgreSQL, 20 connections, the server on one core, beside a bare
 * node:http server that sends the same bytes after the same query. Both are measured in turns in one run; medians count.
 *
 *     node bench/page.ts [--rounds 5] [--seconds 4]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { projectRoot } from '../src/kernel/root.ts';
import { startCluster } from '../tests/support/cluster.ts';
import { median, paragraph, table } from './tools.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '4' } },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
const path = '/en/library/bench';
const work = mkdtempSync(join(tmpdir(), 'acquis-bench-'));
const node = join(projectRoot, 'node_modules', '.bin', 'node');

/** A program pinned to the first core; resolves with its address when it says where it is. */
async function onOneCore(args: string[], env: Record<string, string>): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn('taskset', ['-c', '0', node, ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk;
      const found = / is at (http:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}: ${said}`)));
  });
  return { child, address };
}

/** Processor time that a process has used, in milliseconds: says what a request costs even on a machine that is busy. */
const cpuMs = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

interface Shot {
  readonly perSecond: number;
  /** Microseconds of the server's processor time for one request. */
  readonly cost: number;
}
const shoot = async ({ child, address }: { child: ChildProcess; address: string }): Promise<Shot> => {
  const before = cpuMs(child.pid as number);
  const result = await autocannon({ url: address + path, connections: 20, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${address}: ${result.non2xx} answers were no 200, ${result.errors} errors`);
  return {
    perSecond: result.requests.total / result.duration,
    cost: ((cpuMs(child.pid as number) - before) * 1000) / result.requests.total,
  };
};

const residentMB = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
const run = (args: string[], env: Record<string, string>): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(node, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')} ended with ${code}`))));
  });

const cluster = await startCluster({ durable: true });
const database = await cluster.freshDatabase();
const children: ChildProcess[] = [];
try {
  const text = Array.from({ length: 60 }, (_, index) => `${index + 1}. ${paragraph(index)}`).join('\n\n');
  mkdirSync(join(work, 'texts'));
  writeFileSync(join(work, 'texts', 'bench.txt'), text);
  writeFileSync(
    join(work, 'texts', 'manifest.json'),
    JSON.stringify({
      documents: [
        {
          slug: 'bench',
          kind: 'report',
          title: 'Sixty paragraphs',
          files: [{ file: 'bench.txt', language: 'en', version: 'original' }],
        },
      ],
    }),
  );
  const env = { DATABASE_URL: database.url, DATA_DIR: join(work, 'data'), PORT: '0' };
  await run(['bin/acquis.js', 'import', join(work, 'texts')], env);

  const acquis = await onOneCore(['bin/acquis.js', 'serve', '--no-demo'], env);
  children.push(acquis.child);
  const rest = residentMB(acquis.child.pid as number);
  const body = await (await fetch(acquis.address + path)).text();
  writeFileSync(join(work, 'page.html'), body);
  const bare = await onOneCore([join(projectRoot, 'bench', 'bare.ts'), join(work, 'page.html')], env);
  children.push(bare.child);

  await shoot(acquis);
  await shoot(bare);
  const shots: { bare: Shot; acquis: Shot }[] = [];
  for (let round = 0; round < rounds; round++) shots.push({ bare: await shoot(bare), acquis: await shoot(acquis) });
  const of = (which: 'bare' | 'acquis', what: keyof Shot): string => median(shots.map((shot) => shot[which][what])).toFixed(0);
  const ratio = median(shots.map((shot) => shot.acquis.perSecond / shot.bare.perSecond));
  process.stdout.write(
    table(
      ['what', 'value'],
      [
        ['page, bytes', String(Buffer.byteLength(body))],
        ['bare node:http, requests/s, median', of('bare', 'perSecond')],
        ['acquis, requests/s, median', of('acquis', 'perSecond')],
        ['acquis / bare, median of rounds', ratio.toFixed(3)],
        ['bare, processor time a request, µs', of('bare', 'cost')],
        ['acquis, processor time a request, µs', of('acquis', 'cost')],
        ['resident memory at rest, MB', String(rest)],
        ['resident memory after the bench, MB', String(residentMB(acquis.child.pid as number))],
      ],
    ),
  );
} finally {
  await Promise.all(
    children.map((child) => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      return gone;
    }),
  );
  await database.drop().catch(() => undefined);
  await cluster.stop();
  rmSync(work, { recursive: true, force: true });
}
