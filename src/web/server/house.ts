import type { Clock } from '../../kernel/clock.ts';
import type { AnyAct } from '../../parties/act.ts';
import type { Bench } from '../../parties/perform.ts';
import type { Language } from '../languages/index.ts';
import type { Host } from '../pages/index.ts';
import type { AnyView } from '../view.ts';

/** What the server is made of; assembled by hand in main. */
export interface House extends Bench {
  readonly clock: Clock;
  readonly views: readonly AnyView[];
  readonly acts: readonly AnyAct[];
  readonly platform: { readonly name: string; readonly bodies: Readonly<Record<Language, string>> };
  readonly host: Omit<Host, 'body'>;
  /** `https://acquis.example.org`; empty while the host has not said (PUBLIC_URL). */
  readonly origin: string;
  /** Changes with every build, so that bodies rendered by an older one are not sent. */
  readonly build: string;
  readonly log?: boolean;
  /** Requests that a single address may send to acts in a minute. */
  readonly actsPerMinute?: number;
  /** Proxies in front whose forwarded address is believed; none by default. */
  readonly trustProxy?: boolean | string;
}
