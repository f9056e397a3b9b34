import type { z } from 'zod';
import { accept, type Outcome, type Refusal } from '../kernel/refusal.ts';

/** Refusals of an input before any rule is asked; one vocabulary for forms and for JSON. */
export const INPUT_CODES = [
  'INPUT_MISSING',
  'INPUT_TOO_LONG',
  'INPUT_TOO_SHORT',
  'INPUT_MALFORMED',
  'INPUT_UNKNOWN_FIELD',
  'INPUT_NOT_A_CHOICE',
  'INPUT_OUT_OF_RANGE',
] as const;
export type InputCode = (typeof INPUT_CODES)[number];

/** More refusals than this help nobody, and a body of thousands of unknown fields would get an answer many times its size. */
const MOST_TOLD = 20;

/** Checks what came in against the declared shape. `readInput(z.strictObject({ q: z.string().min(3) }), { q: 'a' })` is refused with INPUT_TOO_SHORT. */
export function readInput<Shape extends z.ZodObject>(shape: Shape, raw: unknown): Outcome<z.output<Shape>, InputCode> {
  const [unstorable, ...more] = unstorableFields(raw).slice(0, MOST_TOLD);
  if (unstorable) return { ok: false, refusals: [unstorable, ...more] };
  const parsed = shape.safeParse(raw, { reportInput: true });
  if (parsed.success) return accept(parsed.data);
  const [first, ...others] = parsed.error.issues.flatMap(refusalsOf).slice(0, MOST_TOLD);
  return { ok: false, refusals: [first ?? { code: 'INPUT_MALFORMED' }, ...others] };
}

/** Fields with text that no database keeps: a NUL character, or half of a surrogate pair. */
const unstorableFields = (raw: unknown): Refusal<InputCode>[] =>
  Object.entries(raw !== null && typeof raw === 'object' ? raw : {})
    .filter(([name, value]) => !storable(name) || !storable(value))
    .map(([name]) => ({ code: 'INPUT_MALFORMED', params: {}, ...(storable(name) ? { field: name } : {}) }));

function storable(whole: unknown): boolean {
  // A list and not a recursion: what came in may be nested deeper than the stack.
  const open = [whole];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (!value.isWellFormed() || value.includes('\0')) return false;
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) open.push(name, inner);
    }
  }
  return true;
}

function refusalsOf(issue: z.core.$ZodIssue): Refusal<InputCode>[] {
  const field = issue.path[0] === undefined ? undefined : String(issue.path[0]);
  const on = (code: InputCode, params: Record<string, string | number> = {}): Refusal<InputCode> => ({
    code,
    params,
    ...(field === undefined ? {} : { field }),
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ code: 'INPUT_UNKNOWN_FIELD', params: { name: key.slice(0, 60) } }));
    case 'invalid_type':
      return [on(issue.input === undefined ? 'INPUT_MISSING' : 'INPUT_MALFORMED')];
    case 'too_big':
      return [issue.origin === 'string' ? on('INPUT_TOO_LONG', { max: Number(issue.maximum) }) : on('INPUT_OUT_OF_RANGE')];
    case 'too_small':
      if (issue.origin !== 'string') return [on('INPUT_OUT_OF_RANGE')];
      return [Number(issue.minimum) <= 1 ? on('INPUT_MISSING') : on('INPUT_TOO_SHORT', { min: Number(issue.minimum) })];
    case 'invalid_value':
      return [on('INPUT_NOT_A_CHOICE')];
    default:
      return [on('INPUT_MALFORMED')];
  }
}
