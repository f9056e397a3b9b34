// `npm run proof`: the slow proofs (*.proof.ts), with the same set-up and summary as `npm test`.
import { run } from './test.mjs';

// Proofs look for rare cases: their source of chance is drawn anew unless one is named (tests/support/seed.ts).
process.env.ACQUIS_SEED ??= 'random';
await run('proof');
