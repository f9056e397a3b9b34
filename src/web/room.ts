import type { DueActs } from '../kernel/due.ts';
import type { Follower } from '../kernel/follow.ts';
import type { AnyAct } from '../parties/act.ts';
import type { AnyView } from './view.ts';

/** What a room brings to the house; registered in main, so that no room knows who else is there. */
export interface Room {
  readonly name: string;
  readonly views: readonly AnyView[];
  readonly acts: readonly AnyAct[];
  readonly followers?: readonly Follower[];
  readonly dues?: DueActs;
}
