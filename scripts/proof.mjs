// `npm run proof`: the slow proofs (*.proof.ts), with the same set-up and summary as `npm test`.
import { run } from './test.mjs';

await run('proof');
