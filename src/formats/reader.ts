import { type ChildProcess, fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Outcome, refuse } from '../kernel/refusal.ts';
import { entry } from '../kernel/root.ts';
import type { ReadDocument } from '../text/index.ts';
import { defaultLimits, type Limits, type ReadingCode } from './code.ts';
import type { SourceFile } from './read.ts';

type Answer = Outcome<ReadDocument, ReadingCode>;

/** Reads files one after another in a process of its own; a process that was killed is replaced for the next file. */
export interface Reader {
  /** Never throws for what a file holds: every "no" is a refusal with a `READING_…` code. */
  readonly read: (file: SourceFile) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** How often the memory of the reading process is looked at, in milliseconds. */
const LOOK = 40;

/** Resident memory of a process in megabytes; null where the system does not tell. */
const residentOf = async (pid: number): Promise<number | null> => {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'latin1');
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes ? Number(kilobytes) / 1024 : null;
  } catch {
    return null;
  }
};

const start = (limits: Limits): ChildProcess =>
  fork(fileURLToPath(entry(import.meta.url, 'reading-child')), [], {
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      `--max-old-space-size=${limits.heap}`,
      '--disable-warning=ExperimentalWarning',
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/**
 * Opens a reading process for many files. `const reader = openReader(); await reader.read({ bytes, name }); await reader.close();`
 * The process may read files of the program but can write none, start none and has no environment; its heap is capped by the
 * engine, its whole memory by watching it, its time by a clock.
 */
export const openReader = (limits: Partial<Limits> = {}): Reader => {
  const kept: Limits = { ...defaultLimits, ...limits };
  let child: ChildProcess | null = null;
  let count = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const once = (file: SourceFile): Promise<Answer> =>
    new Promise((resolve) => {
      if (child && (!child.connected || child.exitCode !== null || child.signalCode !== null)) child = null;
      child ??= start(kept);
      const served = child;
      const id = ++count;
      let looking = false;
      const settle = (answer: Answer, kill: boolean): void => {
        clearTimeout(clock);
        clearInterval(watch);
        served.removeAllListeners();
        if (kill) {
          if (child === served) child = null;
          served.kill('SIGKILL');
        }
        resolve(answer);
      };
      const clock = setTimeout(
        () => settle(refuse('READING_TIMEOUT', { seconds: Math.max(1, Math.round(kept.milliseconds / 1000)) }), true),
        kept.milliseconds,
      );
      const watch = setInterval(() => {
        if (looking || served.pid === undefined) return;
        looking = true;
        residentOf(served.pid).then((megabytes) => {
          looking = false;
          if (megabytes !== null && megabytes > kept.memory) settle(refuse('READING_MEMORY', { limit: kept.memory }), true);
        });
      }, LOOK);
      served.on('message', (message: { id?: number; outcome?: Answer; fault?: string }) => {
        if (message.id !== id) return;
        if (message.outcome) settle(message.outcome, false);
        else settle(refuse('READING_FAILED', { detail: message.fault ?? '' }), true);
      });
      served.on('error', () => settle(refuse('READING_FAILED', { detail: '' }), true));
      served.on('exit', (code, signal) => {
        // The engine ends itself with SIGABRT (134 under a shell) when its heap is full.
        const full = signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134;
        settle(
          full ? refuse('READING_MEMORY', { limit: kept.heap }) : refuse('READING_FAILED', { detail: String(code ?? signal) }),
          true,
        );
      });
      served.send({ id, file, limits: kept }, (error) => {
        if (error) settle(refuse('READING_FAILED', { detail: error.message }), true);
      });
    });
  return {
    read: (file) => {
      const size = file.size ?? file.bytes.length;
      if (size === 0) return Promise.resolve(refuse('READING_EMPTY'));
      if (size > kept.bytes) {
        const limit = Math.floor(kept.bytes / 1_000_000);
        return Promise.resolve(refuse('READING_TOO_LARGE', { limit, size: Math.ceil(size / 1_000_000) }));
      }
      const next = queue.then(() => once(file));
      queue = next;
      return next;
    },
    close: async () => {
      await queue;
      const served = child;
      child = null;
      if (!served || served.exitCode !== null || served.signalCode !== null) return;
      await new Promise<void>((resolve) => {
        served.once('exit', () => resolve());
        served.kill('SIGKILL');
      });
    },
  };
};

/** Reads one file in a process of its own that ends with it. */
export const readInChild = async (file: SourceFile, limits: Partial<Limits> = {}): Promise<Answer> => {
  const reader = openReader(limits);
  try {
    return await reader.read(file);
  } finally {
    await reader.close();
  }
};
