import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { capacityFile } from './capacity-taxonomy.ts';
import { cbmsFile } from './cbms.ts';
import { groupsFile } from './groups.ts';
import { instrumentsFile } from './instruments.ts';
import { lawTopicsFile } from './law-topics.ts';
import { meetingsFile } from './meetings.ts';
import { normsFile } from './norms.ts';
import { organisationsFile } from './organisations.ts';
import { positionsFile } from './positions.ts';
import { statesFile } from './states.ts';
import { surveyFile } from './survey.ts';
import { threatsFile } from './threats.ts';

/** The schema of each file of the reference folder, by the file's name without `.json`. */
export const schemas = {
  states: statesFile,
  groups: groupsFile,
  norms: normsFile,
  cbms: cbmsFile,
  'law-topics': lawTopicsFile,
  instruments: instrumentsFile,
  positions: positionsFile,
  survey: surveyFile,
  'capacity-taxonomy': capacityFile,
  organisations: organisationsFile,
  meetings: meetingsFile,
  threats: threatsFile,
} as const;

export type FileName = keyof typeof schemas;
export type Files = { readonly [Name in FileName]: z.infer<(typeof schemas)[Name]> };

/** "reference/states.json, record CAN, field names.fr: Too small". `faults` may come from any of the schemas. */
const sentences = (file: string, raw: unknown, faults: z.ZodError): string[] =>
  faults.issues.map((issue) => {
    const [list, index, ...field] = issue.path;
    const records = (raw as Record<string, unknown> | null)?.[String(list)];
    const one: unknown = Array.isArray(records) && typeof index === 'number' ? records[index] : undefined;
    const id = (one as { id?: unknown } | undefined)?.id;
    const where =
      one === undefined
        ? `field ${issue.path.join('.') || '(whole file)'}`
        : `record ${id ?? `no. ${Number(index) + 1}`}, field ${field.join('.') || '(whole record)'}`;
    return `${file}, ${where}: ${issue.message}`;
  });

/** Read one file; what is wrong is added to `wrong` in sentences and null is given back. */
const readOne = <Name extends FileName>(folder: string, name: Name, wrong: string[]): Files[Name] | null => {
  const file = `${name}.json`;
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (fault) {
    wrong.push(`${file}: cannot be read (${(fault as Error).message})`);
    return null;
  }
  const read = (schemas[name] as unknown as z.ZodType<Files[Name]>).safeParse(raw);
  if (!read.success) {
    wrong.push(...sentences(file, raw, read.error));
    return null;
  }
  return read.data;
};

/** All files of a folder, or the sentences that say what is wrong with them. */
export const readFiles = (folder: string): { files: Files; wrong: [] } | { files: null; wrong: string[] } => {
  const wrong: string[] = [];
  const files = Object.fromEntries((Object.keys(schemas) as FileName[]).map((name) => [name, readOne(folder, name, wrong)]));
  return wrong.length === 0 ? { files: files as unknown as Files, wrong: [] } : { files: null, wrong };
};
