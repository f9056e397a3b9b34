import { killRounds } from './rounds.ts';

killRounds(50, 900_000);
