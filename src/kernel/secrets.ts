import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Seals short texts for the database with the host's key (AES-256-GCM); `about` is bound to the text, so that it cannot be moved. */
export interface Sealer {
  seal(text: string, about: string): Uint8Array;
  /** @throws when the bytes were changed, belong elsewhere, or another key sealed them */
  open(sealed: Uint8Array, about: string): string;
}

export function sealerWith(key: Uint8Array): Sealer {
  if (key.length !== 32) throw new Error('the secret key has to be 32 bytes');
  return {
    seal: (text, about) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      return Buffer.concat([Buffer.from([1]), nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },
    open: (sealed, about) => {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== 1 || bytes.length < 29) throw new Error('not a sealed text');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13)).setAAD(Buffer.from(about));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(13, -16)), decipher.final()]).toString('utf8');
    },
  };
}

/** The host's key from its file (64 hexadecimal digits), made at the first start where `make` allows it. */
export function secretKey(file: string, make: boolean): Uint8Array {
  if (!existsSync(file)) {
    if (!make) throw new Error(`The secret key ${file} is missing. Write 64 hexadecimal digits into it: openssl rand -hex 32`);
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`The secret key ${file} has to be 64 hexadecimal digits.`);
  return Buffer.from(text, 'hex');
}
