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

/** Checks what came in against the declared shape. `readInput(z.strictObject({ q: z.string().min(3) }), { q: 'a' })` is refused with INPUT_TOO_SHORT. */
export function readInput<Shape extends z.ZodObject>(shape: Shape, raw: unknown): Outcome<z.output<Shape>, InputCode> {
  const [unstorable, ...more] = unstorableFields(raw);
  if (unstorable) return { ok: false, refusals: [unstorable, ...more] };
  const parsed = shape.safeParse(raw, { reportInput: true });
  if (parsed.success) return accept(parsed.data);
  const [first, ...others] = parsed.error.issues.flatMap(refusalsOf);
  return { ok: false, refusals: [first ?? { code: 'INPUT_MALFORMED' }, ...others] };
}

/** Fields with text that no database keeps: a NUL character, or half of a surrogate pair. */
const unstorableFields = (raw: unknown): Refusal<InputCode>[] =>
  Object.entries(raw !== null && typeof raw === 'object' ? raw : {})
    .filter(([name, value]) => !storable(name) || !storable(value))
    .map(([name]) => ({ code: 'INPUT_MALFORMED', params: {}, ...(storable(name) ? { field: name } : {}) }));

function storable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, inner]) => storable(name) && storable(inner));
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
