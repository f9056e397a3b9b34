import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
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
    const whole = this.#whole();
    if (existsSync(this.#file)) truncateSync(this.#file, Buffer.byteLength(whole));
    const fd = openSync(this.#file, 'a');
    try {
      writeSync(fd, `${JSON.stringify({ ...body, signature })}\n`);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    return true;
  }

  /** The finished lines: a last one without its end was cut off while it was written, and has said nothing yet. */
  #whole(): string {
    const text = existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '';
    return text.slice(0, text.lastIndexOf('\n') + 1);
  }

  /** All checkpoints, oldest first. @throws when a line is not signed by the host's key */
  read(): readonly Checkpoint[] {
    const publicKey = createPublicKey(this.#key);
    const lines = this.#whole().split('\n').filter(Boolean);
    return lines.map((line, index) => {
      const { seq, hash, at, signature } = fieldsOf(line);
      const good = verify(null, Buffer.from(canonical({ seq, hash, at })), publicKey, Buffer.from(signature, 'base64'));
      if (!good) throw new Error(`line ${index + 1} of the checkpoints (${this.#file}) is not signed by this host's key`);
      return { seq: BigInt(seq), hash, at };
    });
  }
}

/** The fields of a line; a line that is not one of ours has an empty signature, which no key has given. */
function fieldsOf(line: string): Record<'seq' | 'hash' | 'at' | 'signature', string> {
  try {
    const { seq, hash, at, signature } = JSON.parse(line) as Record<string, unknown>;
    return { seq: String(seq), hash: String(hash), at: String(at), signature: String(signature) };
  } catch {
    return { seq: '0', hash: '', at: '', signature: '' };
  }
}

/** Where the record stands, for a checkpoint. */
export async function headOfRecord(tx: ReadTx): Promise<Checkpoint> {
  const query = sql<{ seq: bigint; hash: Uint8Array; at: Instant }>`select seq, hash, acquis_now() as at from record_head`;
  const head = (await query.execute(tx as never)).rows[0];
  if (!head) throw new Error('the record has no head');
  return { seq: head.seq, hash: Buffer.from(head.hash).toString('hex'), at: head.at };
}
