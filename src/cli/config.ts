import { resolve } from 'node:path';
import { z } from 'zod';

/** One setting: its name in the environment, what it is for, and its shape. The help of `serve` is made from this list. */
const SETTINGS = {
  PORT: {
    about: 'port to listen on; 0 takes a free one (3000)',
    shape: z.coerce.number().int().min(0).max(65_535).default(3000),
  },
  HOST: { about: 'address to listen on (127.0.0.1)', shape: z.string().min(1).default('127.0.0.1') },
  DATA_DIR: {
    about: 'folder of the embedded database, files, keys and checkpoints (./data)',
    shape: z.string().min(1).default('./data'),
  },
  DATABASE_URL: {
    about: 'PostgreSQL 15 or newer, postgres://user:password@host/database; without it the embedded database is used',
    shape: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'has to begin with postgres://')
      .optional(),
  },
  DATABASE_CONNECTIONS: { about: 'connections to PostgreSQL (10)', shape: z.coerce.number().int().min(1).max(200).default(10) },
  PUBLIC_URL: {
    about: 'address under which people reach the site, https://acquis.example.org',
    shape: z.url({ protocol: /^https?$/ }).optional(),
  },
  SECRET_KEY_FILE: {
    about: 'file with 64 hexadecimal digits that seals confidential inputs (made in the data folder)',
    shape: z.string().min(1).optional(),
  },
  PLATFORM_NAME: { about: 'name of the platform on every page (Acquis)', shape: z.string().min(1).max(60).default('Acquis') },
  PLATFORM_BODY: { about: 'name of the hosting body on every page', shape: z.string().min(1).max(120).optional() },
  CONTACT: { about: 'where questions go: an e-mail address or a web address', shape: z.string().min(3).max(200).optional() },
  TRUST_PROXY: {
    about: 'address or subnet of the proxy in front, whose X-Forwarded-For is believed (none)',
    shape: z.string().min(1).optional(),
  },
} as const;

type Name = keyof typeof SETTINGS;
const shape = z.object(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, one]) => [name, one.shape])) as {
    [K in Name]: (typeof SETTINGS)[K]['shape'];
  },
);

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  readonly connections: number;
  readonly origin: string;
  readonly secretKeyFile: string | undefined;
  readonly platformName: string;
  readonly platformBody: string | undefined;
  readonly contact: string | undefined;
  readonly trustProxy: string | undefined;
}

/** A setting that cannot be used; the sentence names it. */
export class ConfigFault extends Error {
  override name = 'ConfigFault';
}

/** The settings from the environment, checked. @throws {ConfigFault} with one sentence */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(SETTINGS).flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0]) as Name;
    throw new ConfigFault(`The setting ${name} cannot be used (${issue?.message}). It is: ${SETTINGS[name]?.about}.`);
  }
  const found = parsed.data;
  return {
    port: found.PORT,
    host: found.HOST,
    folder: resolve(found.DATA_DIR),
    databaseUrl: found.DATABASE_URL,
    connections: found.DATABASE_CONNECTIONS,
    origin: found.PUBLIC_URL?.replace(/\/+$/, '') ?? '',
    secretKeyFile: found.SECRET_KEY_FILE,
    platformName: found.PLATFORM_NAME,
    platformBody: found.PLATFORM_BODY,
    contact: found.CONTACT,
    trustProxy: found.TRUST_PROXY,
  };
}

/** The settings as lines of a help text. */
export const settingsHelp = (): string =>
  Object.entries(SETTINGS)
    .map(([name, { about }]) => `  ${name.padEnd(22)}${about}`)
    .join('\n');
