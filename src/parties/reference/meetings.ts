import { z } from 'zod';
import { alpha3, day, meta, note, record } from './fields.ts';

/** A session or meeting. Days are known, or it says when it is expected; never invented days. */
export const meeting = z
  .strictObject({
    ...record,
    body: z.string().min(1),
    kind: z.enum([
      'organizational-session',
      'substantive-session',
      'substantive-plenary',
      'thematic-groups',
      'intersessional-meeting',
      'intersessional-consultation',
      'launch',
      'round-table',
      'main-committee-session',
      'review-conference',
    ]),
    title: z.string().min(1),
    start: day.nullable(),
    end: day.nullable(),
    expected: z.string().min(4).optional(),
    status: z.enum(['held', 'scheduled', 'expected']),
    place: z.string().min(1),
    chair_state: alpha3.optional(),
    /** Symbol of the report it agreed. */
    outcome: z.string().min(1).optional(),
    precision: z.string().min(1).optional(),
    note,
  })
  .refine((one) => (one.start === null) === (one.end === null) && (one.start === null) === (one.status === 'expected'), {
    message: 'has a first and a last day, or is expected without days',
    path: ['start'],
  })
  .refine((one) => one.start === null || one.end === null || one.start <= one.end, {
    message: 'ends before it begins',
    path: ['end'],
  });
export type Meeting = z.infer<typeof meeting>;

export const meetingsFile = z.strictObject({ meta, records: z.array(meeting) });
