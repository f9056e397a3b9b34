import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import type { ReadTx } from '../database/database.ts';
import type { Instant } from '../database/types.ts';
import { canonical } from './entry.ts';

/** A signed statement of where the record stood, kept outside the database: what a rewritten record cannot undo. */
export interface Checkpoint {
  readonly seq: bigint;
  /** The entry's hash, in hexadecimal. */
  readonly hash: string;
  readonly at: string;
}

/** The files of the checkpoints: `keys/checkpoint.pem` (private, 0600), `checkpoints/key.pub.pem`, `checkpoints/record.jsonl`. */
export class Checkpoints {
  readonly #file: string;
  readonly #key: KeyObject;
  constructor(folder: string) {
    const keyFile = join(folder, 'keys', 'checkpoint.pem');
    this.#file = join(folder, 'checkpoints', 'record.jsonl');
    mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
    mkdirSync(dirname(this.#file), { recursive: true });
    if (!existsSync(keyFile)) {
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
      writeFileSync(join(dirname(this.#file), 'key.pub.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
    }
    this.#key = createPrivateKey(readFileSync(keyFile));
  }

  /** Signs where the record stands now and appends one line; nothing when it has not moved since. */
  write(head: Checkpoint): boolean {
    if (head.seq === 0n || this.read().at(-1)?.seq === head.seq) return false;
    const body = { seq: head.seq.toString(), hash: head.hash, at: head.at };
    const signature = sign(null, Buffer.from(canonical(body)), this.#key).toString('base64');
    appendFileSync(this.#file, `${JSON.stringify({ ...body, signature })}\n`);
    return true;
  }

  /** All checkpoints, oldest first. @throws when a line is not signed by the host's key */
  read(): readonly Checkpoint[] {
    if (!existsSync(this.#file)) return [];
    const publicKey = createPublicKey(this.#key);
    const lines = readFileSync(this.#file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line, index) => {
      const { seq, hash, at, signature } = JSON.parse(line) as Record<'seq' | 'hash' | 'at' | 'signature', string>;
      const good = verify(null, Buffer.from(canonical({ seq, hash, at })), publicKey, Buffer.from(signature, 'base64'));
      if (!good) throw new Error(`line ${index + 1} of the checkpoints (${this.#file}) is not signed by this host's key`);
      return { seq: BigInt(seq), hash, at };
    });
  }
}

/** Where the record stands, for a checkpoint. */
export async function headOfRecord(tx: ReadTx): Promise<Checkpoint> {
  const query = sql<{ seq: bigint; hash: Uint8Array; at: Instant }>`select seq, hash, acquis_now() as at from record_head`;
  const head = (await query.execute(tx as never)).rows[0];
  if (!head) throw new Error('the record has no head');
  return { seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), at: head.at };
}
