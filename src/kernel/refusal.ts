/**
 * A refusal is an expected "no": a stable code, the values that its sentence needs, and the field it is about.
 * Sentences live in `locales/<language>/refusals.ftl` under the code in lower case with hyphens
 * (`LIBRARY_REPORT_EMPTY` → `library-report-empty`). Codes are retired, never reused. Faults throw; refusals are returned.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  /** Values of the sentence's variables; plain text, never markup. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Name of the input field the refusal is about; absent when it is about the whole. */
  readonly field?: string;
}

/** What an act, a rule or a reader of files answers: a value, or at least one refusal. */
export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly [Refusal<Code>, ...Refusal<Code>[]] };

/** `accept(3)` → `{ ok: true, value: 3 }` */
export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** `refuse('LIBRARY_REPORT_EMPTY', {}, 'wrong')` → `{ ok: false, refusals: [...] }` */
export const refuse = <Code extends string>(
  code: Code,
  params: Record<string, string | number> = {},
  field?: string,
): { ok: false; refusals: [Refusal<Code>] } => ({
  ok: false,
  refusals: [field === undefined ? { code, params } : { code, params, field }],
});

/** The Fluent message of a refusal: `LIBRARY_REPORT_EMPTY` → `library-report-empty`. */
export const messageOf = (code: string): string => code.toLowerCase().replaceAll('_', '-');
