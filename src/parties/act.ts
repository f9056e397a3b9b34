import type { z } from 'zod';
import type { ReadTx, WriteTx } from '../kernel/database/database.ts';
import type { Instant } from '../kernel/database/types.ts';
import type { Json } from '../kernel/record/index.ts';
import type { Outcome } from '../kernel/refusal.ts';
import type { Access } from './access.ts';
import type { Viewer } from './viewer.ts';

/** What an act may use besides its input. */
export interface Acting {
  readonly viewer: Viewer;
  /** The time of the act: the database's, read after its rows were locked. */
  readonly now: Instant;
}

/**
 * An act is declared once and gets a form, a JSON operation, an entry in the record and its refusals. The order is fixed:
 * input is checked, rows are loaded (and locked), access is asked, rules decide, the writer writes, the record is appended;
 * all in one transaction. A row that is missing and one that the viewer may not know of are refused alike (`NOT_FOUND`).
 */
export interface ActDeclaration<Input extends z.ZodObject, Loaded, Plan, Result extends Json, Code extends string> {
  /** Room and verb, `'library.reportMistake'`. Its words are the messages `act-library-report-mistake-…`. */
  readonly name: `${string}.${string}`;
  readonly input: Input;
  /** Whether the inputs are sealed in the record: personal data, things said in confidence. */
  readonly sensitive?: boolean;
  readonly access: Access<Loaded>;
  /** All refusals that `rules` can give; the catalogue in six languages is checked against it. */
  readonly refusals: readonly Code[];
  /** The rows that the act is about, locked; `undefined` when there are none. */
  load(tx: ReadTx, input: z.output<Input>, viewer: Viewer): Promise<Loaded | undefined>;
  /** Pure: what is to be done, or why not. */
  rules(loaded: Loaded, input: z.output<Input>, acting: Acting): Outcome<Plan, Code>;
  write(tx: WriteTx, plan: Plan, acting: Acting): Promise<Result>;
  /** What the record keeps of the inputs, where they are too long to keep twice; the inputs as they came unless said. */
  inputs?(input: z.output<Input>): Json;
  /** Ids and addresses that the entry in the record names. */
  subject(plan: Plan, result: Result): Json;
  /** The plain form; absent for acts that only programs and commands perform. */
  readonly form?: ActForm<Input>;
}

/** What a form is about, shown above it so that nobody has to remember it. */
export interface FormSubject {
  /** How it is cited: the heading of the panel and the last step of the path. */
  readonly title: string;
  readonly text: string;
  readonly language: string;
  readonly demo: boolean;
}

export interface ActForm<Input extends z.ZodObject> {
  /** Path after the language prefix; its parameters fill the fields of the same name. */
  readonly path: `/${string}`;
  /** Fields that are shown, in order; all others come from the path. `control` is text unless said. */
  readonly fields: readonly { readonly name: keyof z.output<Input> & string; readonly control?: 'text' | 'textarea' | 'email' }[];
  /**
   * What the form is about, read with the powers and the access of its viewer; where it finds nothing there is no form (404).
   * Absent for forms about nothing in particular.
   */
  about?(
    tx: ReadTx,
    params: Readonly<Record<string, string>>,
    language: string,
    viewer: Viewer,
  ): Promise<FormSubject | undefined>;
  /** Path after the language prefix to which "back" leads. */
  back(params: Readonly<Record<string, string>>): string;
}

/** An act with its types folded away: what the server, the documentation and the channels test go through. */
// biome-ignore lint/suspicious/noExplicitAny: rooms declare acts of many types; they meet in one list
export type AnyAct = ActDeclaration<z.ZodObject, any, any, Json, string>;

/**
 * Checks the declaration as the program starts: without an access rule nothing starts.
 * @example const reportMistake = act({ name: 'library.reportMistake', input: z.strictObject({ … }), access: everybody, … })
 */
export function act<Input extends z.ZodObject, Loaded, Plan, Result extends Json, Code extends string>(
  declaration: ActDeclaration<Input, Loaded, Plan, Result, Code>,
): ActDeclaration<Input, Loaded, Plan, Result, Code> {
  if (typeof declaration.access?.allows !== 'function') throw new Error(`the act ${declaration.name} has no access rule`);
  return declaration;
}

/** `'library.reportMistake'` → `'library-report-mistake'`: the act in addresses and in the names of its messages. */
export const slugOf = (name: string): string => name.replace('.', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
