export { appendToRecord, type Entry } from './append.ts';
export { type Checkpoint, Checkpoints, headOfRecord } from './checkpoint.ts';
export { canonical, type Json } from './entry.ts';
export { type Breach, type Verification, verifyRecord } from './verify.ts';
