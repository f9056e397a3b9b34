/**
 * The one clock of the process, for what has no meaning in diplomacy: log lines, heartbeats, file sweeps. What has a meaning
 * in time (procedures, the record) asks the database inside its transaction: `acquis_now()`.
 */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock for tests: it stands still until it is moved. `const clock = standingClock('2026-11-22T09:00:00Z'); clock.move(72 * HOUR)` */
export function standingClock(start: string): Clock & { move(milliseconds: number): void } {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    move: (milliseconds) => {
      at += milliseconds;
    },
  };
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
