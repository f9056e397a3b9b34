// Guards of what is not code: translations, reasons for dependencies, the lockfile.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { complete } from '../lock.mjs';
import { filesOf, textOf } from './files.mjs';

/** @typedef {import('./files.mjs').Guard} Guard */
/** @typedef {import('./files.mjs').Finding} Finding */

/** The variables of a parsed message, wherever they stand in it. @param {unknown} part @returns {string[]} */
const variablesIn = (part) => {
  if (Array.isArray(part)) return part.flatMap(variablesIn);
  if (typeof part !== 'object' || part === null) return [];
  const node = /** @type {Record<string, unknown>} */ (part);
  return node.type === 'var' ? [String(node.name)] : Object.values(node).flatMap(variablesIn);
};

/** A language's messages: id → its variables, sorted. Terms (-name) are each language's own affair. @param {string} root @param {string} language */
const messagesOf = (root, language) => {
  /** @type {Map<string, { file: string, variables: string }>} */ const messages = new Map();
  /** @type {Finding[]} */ const findings = [];
  for (const file of readdirSync(join(root, 'locales', language)).filter((name) => name.endsWith('.ftl'))) {
    const at = `locales/${language}/${file}`;
    const text = textOf(root, at);
    const parsed = new FluentResource(text).body;
    for (const message of parsed) {
      if (messages.has(message.id)) findings.push({ at, what: `${message.id} stands twice in this language` });
      const variables = [...new Set(variablesIn([message.value, message.attributes]))].sort().join(', ');
      if (!message.id.startsWith('-')) messages.set(message.id, { file, variables });
    }
    // Fluent passes over what it cannot read; here that is an error.
    const read = new Set(parsed.map(({ id }) => id));
    for (const [, id = ''] of text.matchAll(/^(-?[a-zA-Z][\w-]*)\s*=/gm))
      if (!read.has(id)) findings.push({ at, what: `${id} cannot be read` });
  }
  return { messages, findings };
};

/** @type {Guard} */
const translations = {
  name: 'translations',
  why: 'Every sentence stands in all six languages, with the same variables.',
  check: (root) => {
    const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
    const all = new Map(languages.map((language) => [language, messagesOf(root, language)]));
    const ids = new Map([...all.values()].flatMap(({ messages }) => [...messages].map(([id, { file }]) => [id, file])));
    const english = all.get('en')?.messages;
    return languages.flatMap((language) => {
      const { messages, findings } = all.get(language) ?? { messages: new Map(), findings: [] };
      const missing = [...ids].filter(([id]) => !messages.has(id));
      const different = [...messages].filter(
        ([id, { variables }]) => english?.has(id) && english.get(id)?.variables !== variables,
      );
      return [
        ...findings,
        ...missing.map(([id, file]) => ({ at: `locales/${language}/${file}`, what: `${id} is missing` })),
        ...different.map(([id, { file, variables }]) => ({
          at: `locales/${language}/${file}`,
          what: `${id} has the variables {${variables}}, in English {${english?.get(id)?.variables}}`,
        })),
      ];
    });
  },
  beside: [{ file: 'locales/en/planted.ftl', text: 'planted-missing = Words\nplanted-variables = Words of { $name }\n' }],
  breaches: [
    { file: 'locales/fr/planted.ftl', text: 'planted-variables = Mots\n', names: 'planted-missing is missing' },
    {
      file: 'locales/es/planted.ftl',
      text: 'planted-missing = Palabras\nplanted-variables = Palabras\n',
      names: 'planted-variables has',
    },
    { file: 'locales/ru/planted.ftl', text: 'planted-missing = {\nplanted-variables = { $name }\n', names: 'cannot be read' },
  ],
};

/** @type {Guard} */
const reasons = {
  name: 'reasons for dependencies',
  why: 'Every package has a reason and a way back on file: docs/dependencies.md or a decision names it.',
  check: (root) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(textOf(root, 'package.json'));
    const papers = filesOf(root, 'docs')
      .filter((file) => file === 'docs/dependencies.md' || file.startsWith('docs/decisions/'))
      .map((file) => textOf(root, file))
      .join('\n');
    return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => [
      ...(papers.includes(`\`${name}\``) ? [] : [{ at: 'package.json', what: `${name} has no reason in docs/dependencies.md` }]),
      ...(/^\d/.test(version) ? [] : [{ at: 'package.json', what: `${name}@${version} is not an exact version` }]),
    ]);
  },
  breaches: [
    {
      file: 'package.json',
      edit: (text) => text.replace('"dependencies": {', '"dependencies": {\n    "planted-package": "^1.0.0",'),
      names: 'planted-package has no reason',
    },
    { file: 'package.json', edit: (text) => text, names: 'not an exact version' },
  ],
};

/** @type {Guard} */
const lockfile = {
  name: 'lockfile',
  why: '`npm ci` refuses a lockfile that lacks the packages of other platforms (npm run lock completes it).',
  check: (root) =>
    complete(textOf(root, 'package-lock.json')).added.map((name) => ({ at: 'package-lock.json', what: `${name} is missing` })),
  breaches: [
    {
      file: 'package-lock.json',
      edit: (text) => {
        const lock = JSON.parse(text);
        delete lock.packages['node_modules/@esbuild/win32-arm64'];
        return JSON.stringify(lock, null, 2);
      },
      names: '@esbuild/win32-arm64',
    },
  ],
};

export const guards = [translations, reasons, lockfile];
