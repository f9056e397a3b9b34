import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes: standard input, results, messages. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Exit codes of every command: done, the work failed, called wrongly. */
export const exit = { done: 0, failed: 1, misuse: 2 } as const;

/** Writes and waits until it is out, so that a large answer into a pipe is whole. */
export const write = (to: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    to.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** A command: what it says of itself, and what it does. */
export interface Command {
  readonly help: string;
  readonly run: (args: string[], io: Io) => Promise<number>;
}
