import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { migrate } from '../kernel/database/migrations.ts';
import { localeFault, type OpenDatabase, openDatabase } from '../kernel/database/open.ts';
import { Files } from '../kernel/files.ts';
import { Checkpoints } from '../kernel/record/index.ts';
import { projectRoot } from '../kernel/root.ts';
import { sealerWith, secretKey } from '../kernel/secrets.ts';
import type { Bench } from '../parties/perform.ts';
import type { Config } from './config.ts';

/** Everything that a command stands on: the database with its schema, the host's keys, the files. */
export interface Ground extends Bench {
  readonly clock: Clock;
  readonly files: Files;
  readonly checkpoints: Checkpoints;
  readonly dump?: NonNullable<OpenDatabase['dump']>;
  readonly version: string;
  /** Names of the schema's steps that were applied just now; all of them on the first start. */
  readonly applied: readonly string[];
  close(): Promise<void>;
}

/** The database cannot be used as it is; the sentence says what to do. */
export class GroundFault extends Error {
  override name = 'GroundFault';
}

export const versionOfProgram = (): string =>
  (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }).version;

/** Opens the house's ground for the server, or for another command beside it. */
export async function openGround(
  config: Config,
  as: 'server' | 'guest',
  onFault: (error: Error) => void = () => undefined,
): Promise<Ground> {
  const opened = await openDatabase(
    { url: config.databaseUrl, folder: config.folder, connections: config.connections, onFault },
    systemClock,
    as,
  );
  try {
    const { database } = opened;
    // Through the owner's socket the schema is the server's business; it has made it.
    const applied = database.engine.kind === 'owner' ? [] : await migrate(database.engine);
    const fault = await localeFault(database);
    if (fault) throw new GroundFault(fault);
    const key = secretKey(config.secretKeyFile ?? join(config.folder, 'keys', 'secret.key'), config.secretKeyFile === undefined);
    return {
      database,
      sealer: sealerWith(key),
      clock: systemClock,
      files: new Files(join(config.folder, 'files')),
      checkpoints: new Checkpoints(config.folder),
      ...(opened.dump ? { dump: opened.dump } : {}),
      version: versionOfProgram(),
      applied,
      close: () => opened.close(),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}
