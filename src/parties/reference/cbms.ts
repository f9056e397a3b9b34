import { z } from 'zod';
import { meta, note, record, year } from './fields.ts';

/** What makes measures of several bodies comparable. */
export const theme = z.strictObject({ id: z.string().min(1), name: z.string().min(1), description: z.string().min(1) });
export type Theme = z.infer<typeof theme>;

/** A confidence-building measure of one body, in our words. */
export const measure = z.strictObject({
  ...record,
  /** Acronym of an organisation in organisations.json. */
  body: z.string().min(1),
  /** The number that the body itself uses; null where it uses none. */
  number: z.number().int().positive().nullable(),
  item: z.string().min(1).optional(),
  year,
  year_precision: z.enum(['year', 'approximate']),
  status: z.enum(['adopted', 'comparable', 'in-preparation']),
  short_title: z.string().min(1),
  paraphrase: z.string().min(1),
  theme: z.string().min(1),
  secondary_themes: z.array(z.string().min(1)),
  /** Id of a record in instruments.json. */
  instrument: z.string().min(1).optional(),
  instrument_part: z.string().min(1).optional(),
  note,
});
export type Measure = z.infer<typeof measure>;

export const cbmsFile = z.strictObject({ meta, themes: z.array(theme), records: z.array(measure) });
