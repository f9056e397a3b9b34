import { DAY, MINUTE } from '../kernel/clock.ts';
import { type DueActs, schedule, tick } from '../kernel/due.ts';
import { catchUp } from '../kernel/follow.ts';
import type { Queue } from '../kernel/jobs.ts';
import { headOfRecord } from '../kernel/record/index.ts';
import { powersOf } from '../parties/viewer.ts';
import { namedFiles } from '../rooms/library/index.ts';
import type { Room } from '../web/room.ts';
import type { Ground } from './house.ts';

/** The server's own work, as the record names it. */
export const OPERATOR = { kind: 'operator', name: 'serve' } as const;
/** Changes may come through another process (import, a second server), so followers and due acts also look by themselves. */
const LOOK_MS = 5_000;

/** Followers after each commit, due acts and signed checkpoints; one round at a time. @returns the way to stop */
export function keepUp(
  ground: Ground,
  rooms: readonly Room[],
  report: (what: string, error: unknown) => void,
): () => Promise<void> {
  const followers = rooms.flatMap((room) => room.followers ?? []);
  const dues: DueActs = Object.assign({ 'record.checkpoint': checkpoint(ground) }, ...rooms.map((room) => room.dues ?? {}));
  let round = Promise.resolve();
  let asked = false;
  const look = (): void => {
    if (asked) return;
    asked = true;
    round = round.then(async () => {
      asked = false;
      try {
        await catchUp(ground.database, followers, (follower, error) => report(follower.name, error));
        await tick(ground.database, dues, (due, error) => report(due.act, error));
      } catch (error) {
        report('background work', error);
      }
    });
  };
  round = round.then(() => firstCheckpoint(ground)).catch((error) => report('record.checkpoint', error));
  look();
  const stopWaking = ground.database.onCommit(look);
  const clock = setInterval(look, LOOK_MS);
  return async () => {
    clearInterval(clock);
    stopWaking();
    await round;
    await ground.database.read(powersOf(OPERATOR, 'read'), async (tx) => ground.checkpoints.write(await headOfRecord(tx)));
  };
}

export const SWEEP = 'files-sweep';

/** Files that no text names (an import that was interrupted) go after a day; looked at with every start. */
export const sweeping = (ground: Ground): Queue => ({
  name: SWEEP,
  work: async () => {
    const named = await ground.database.read(powersOf(OPERATOR, 'read'), namedFiles);
    ground.files.sweep(named, ground.clock);
  },
});

async function firstCheckpoint(ground: Ground): Promise<void> {
  await ground.database.write(powersOf(OPERATOR, 'act'), (tx) =>
    schedule(tx, 'record.checkpoint', 'daily', new Date(ground.clock.now().getTime() + MINUTE).toISOString()),
  );
}

/** Signs where the record stands, and asks to be called again a day later. */
const checkpoint =
  (ground: Ground): DueActs[string] =>
  async (tx, due) => {
    ground.checkpoints.write(await headOfRecord(tx as never));
    await schedule(tx, 'record.checkpoint', `after ${due.at}`, new Date(ground.clock.now().getTime() + DAY).toISOString());
  };
