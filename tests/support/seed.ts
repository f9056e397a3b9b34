import fc from 'fast-check';

/**
 * Property tests draw from one fixed source of chance, so that a run on one commit gives the same answer every time; ACQUIS_SEED
 * names another, and `ACQUIS_SEED=random` draws anew: that is how rare cases are looked for (`npm run proof` does).
 */
const wish = process.env.ACQUIS_SEED ?? '20261122';
if (wish !== 'random') fc.configureGlobal({ seed: Number(wish) });
