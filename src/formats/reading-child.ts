import type { Limits } from './code.ts';
import { readFileHere, type SourceFile } from './read.ts';

/**
 * Entry point of the reading process. It takes one file after another from its parent and answers each; it opens nothing,
 * writes nothing, and dies with whatever a file does to it.
 */
export interface Ask {
  readonly id: number;
  readonly file: SourceFile;
  readonly limits: Limits;
}

process.on('message', (ask: Ask) => {
  readFileHere(ask.file, ask.limits).then(
    (outcome) => process.send?.({ id: ask.id, outcome }),
    // A fault of a format's library over a stranger's file is that file's damage, told apart so that it can be looked into.
    (fault: unknown) =>
      process.send?.({ id: ask.id, fault: fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault) }),
  );
});
// A damaged PDF leaves promises behind that fail after its answer is given; they must not take the next file with them.
process.on('unhandledRejection', () => undefined);
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
