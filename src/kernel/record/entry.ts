import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Instant } from '../database/types.ts';

/** Any value that JSON carries unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What the chain hashes: one act, without its inputs (they stand as a salted digest). */
export interface Envelope {
  readonly seq: bigint;
  readonly at: Instant;
  /** Room and act, `'library.reportMistake'`. */
  readonly act: string;
  /** Who acted and for whom, `{ kind: 'public' }`. */
  readonly by: Json;
  /** What it was about: ids and addresses, never contents. */
  readonly subject: Json;
  readonly inputsDigest: Uint8Array;
  readonly prev: Uint8Array;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** RFC 8785: the same value gives the same bytes in every program that checks the record. */
export function canonical(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values can stand in the record');
  return text;
}

/** SHA-256 over the canonical envelope; the previous hash is part of it, so entries cannot be changed, taken out or reordered. */
export function hashOf(envelope: Envelope): Uint8Array {
  const { seq, at, act, by, subject, inputsDigest, prev } = envelope;
  const text = canonical({ v: 1, seq: seq.toString(), at, act, by, subject, inputs: hex(inputsDigest), prev: hex(prev) });
  return createHash('sha256').update(text).digest();
}

/** The digest of an act's inputs: the salt (32 random bytes) keeps short inputs from being guessed out of the chain. */
export const digestOf = (salt: Uint8Array, inputs: Json): Uint8Array =>
  createHash('sha256').update(salt).update(canonical(inputs)).digest();

/** What sealed inputs are bound to, so that they cannot be moved to another entry. */
export const sealedAs = (inputsDigest: Uint8Array): string => `record:${hex(inputsDigest)}`;

/** Before the first entry. */
export const START: Uint8Array = new Uint8Array(32);
