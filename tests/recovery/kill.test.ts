import { killRounds } from './rounds.ts';

/** A few rounds in every run; fifty in `npm run proof`. */
killRounds(5, 120_000);
