// Guards that are tools with a configuration of their own: imports, unused code, types, format and lint.

import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { tool } from './files.mjs';
import { mayAsk } from './rooms.mjs';

/**
 * @typedef {import('./files.mjs').Guard} Guard
 * @typedef {{ name: string, comment: string }} Rule
 */

/** Rooms may not exist yet; a breach then brings the door it walks past. @param {string} room */
const door = (room) => ({ file: `src/rooms/${room}/planted-behind.ts`, text: 'export const planted = 1;\n' });

/** @type {Guard} */
const imports = {
  name: 'imports',
  why: 'Imports point one way, rooms are entered by their doors, text/ is pure, nothing runs in circles.',
  check: async (root) => {
    const args = ['src', 'tests', '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
    const { out, err } = await tool(root, 'dependency-cruiser/bin/dependency-cruiser.mjs', args);
    if (!out.startsWith('{')) return [{ at: 'dependency-cruiser', what: err.trim() || out.trim() }];
    const { summary, modules } = JSON.parse(out);
    const own = modules.filter((/** @type {{ source: string }} */ module) => /^src\/.*\.tsx?$/.test(module.source));
    // A reader of TypeScript that cannot read it finds no fault.
    if (own.length < 10) return [{ at: 'dependency-cruiser', what: `saw only ${own.length} modules of src/` }];
    const reasons = new Map(summary.ruleSetUsed.forbidden.map((/** @type {Rule} */ rule) => [rule.name, rule.comment]));
    return summary.violations.map((/** @type {{ from: string, to: string, rule: Rule }} */ { from, to, rule }) => ({
      at: from,
      what: `${rule.name}: imports ${to}. ${reasons.get(rule.name)}`,
    }));
  },
  beside: [door('library'), door('meetings')],
  breaches: [
    ...['kernel', 'formats', 'parties', 'web'].map((layer) => ({
      file: `src/${layer}/planted-up.ts`,
      text: "export { planted } from '../rooms/library/planted-behind.ts';\n",
      names: `layer-${layer}`,
    })),
    { file: 'src/text/planted-up.ts', text: "export * from '../web/planted-up.ts';\n", names: 'layer-text' },
    { file: 'src/rooms/library/planted-up.ts', text: "export * from '../../cli/planted-leaf.ts';\n", names: 'layer-rooms' },
    { file: 'src/cli/planted-leaf.ts', text: "export * from '../main-planted.ts';\n", names: 'layer-cli' },
    {
      file: 'src/main-planted.ts',
      text: "export * from './rooms/library/planted-behind.ts';\n",
      names: 'room-door-from-outside',
    },
    ...Object.keys(mayAsk).map((room) => {
      const forbidden = Object.keys(mayAsk).find((other) => other !== room && !mayAsk[room]?.includes(other));
      return {
        file: `src/rooms/${room}/planted-ask.ts`,
        text: `export * from '../${forbidden}/planted-ask.ts';\n`,
        names: `room-${room}`,
      };
    }),
    { file: 'src/rooms/planted/index.ts', text: "export * from './leaf.ts';\n", names: 'room-known' },
    { file: 'src/rooms/planted/leaf.ts', text: 'export const planted = 1;\n', names: '' },
    { file: 'src/rooms/drafting/planted-door.ts', text: "export * from '../library/planted-behind.ts';\n", names: 'room-door' },
    { file: 'src/text/planted-file.ts', text: "export { readFileSync } from 'node:fs';\n", names: 'text-pure' },
    { file: 'src/text/planted-through.ts', text: "export * from './planted-file.ts';\n", names: 'text-pure' },
    {
      file: 'src/kernel/planted-round.ts',
      text: "export * from './planted-trip.ts';\nexport const planted = 1;\n",
      names: 'no-circle',
    },
    { file: 'src/kernel/planted-tool.ts', text: "export { default } from 'fast-check';\n", names: 'no-tools-in-the-program' },
    {
      file: 'src/kernel/planted-test.ts',
      text: "export * from '../../tests/support/chromium.ts';\n",
      names: 'no-tests-in-the-program',
    },
    { file: 'src/kernel/planted-nowhere.ts', text: "export * from './nowhere.ts';\n", names: 'resolvable' },
  ],
};
imports.beside?.push({ file: 'src/kernel/planted-trip.ts', text: "export * from './planted-round.ts';\n" });
imports.breaches = imports.breaches.filter((breach) => breach.names !== '' || void imports.beside?.push(breach));

/** @type {Guard} */
const unused = {
  name: 'unused code',
  why: 'Code, exports and packages nobody uses are read, upgraded and trusted for nothing.',
  check: async (root) => {
    const { out, err, code } = await tool(root, 'knip/bin/knip.js', ['--reporter', 'json', '--no-progress']);
    if (!out.trim().startsWith('{')) return code === 0 ? [] : [{ at: 'knip', what: (err || out).trim() }];
    /** @type {{ issues: ({ file: string } & Record<string, unknown>)[] }} */ const report = JSON.parse(out);
    return report.issues.flatMap(({ file, owners: _owners, ...kinds }) =>
      Object.entries(kinds).flatMap(([kind, found]) =>
        (Array.isArray(found) ? found.flat() : []).map((item) => ({ at: file, what: `${kind}: ${item?.name ?? item}` })),
      ),
    );
  },
  breaches: [
    { file: 'src/kernel/planted-unused.ts', text: 'export const planted = 1;\n', names: 'files' },
    { file: 'src/kernel/refusal.ts', edit: (text) => `${text}\nexport const plantedExport = 1;\n`, names: 'plantedExport' },
  ],
};

/** @type {Guard} */
const types = {
  name: 'types',
  why: 'Strict types are the first test.',
  check: async (root) => {
    const { out, err, code } = await tool(root, 'typescript/bin/tsc', ['-p', '.', '--pretty', 'false']);
    const findings = [...out.matchAll(/^(.+?)\((\d+),\d+\): (error .*)$/gm)].map(([, file, line, what = '']) => ({
      at: `${file}:${line}`,
      what,
    }));
    return findings.length === 0 && code !== 0 ? [{ at: 'tsc', what: (out + err).trim() }] : findings;
  },
  breaches: [
    { file: 'src/kernel/planted-types.ts', text: "export const planted: number = 'one';\n", names: 'TS2322' },
    { file: 'scripts/planted-types.mjs', text: '/** @type {number} */\nexport const planted = "one";\n', names: 'TS2322' },
  ],
};

/** @type {Guard} */
const style = {
  name: 'format and lint',
  why: 'One form, so that a change shows what changed; and the mistakes a machine can see.',
  check: async (root) => {
    const tree = realpathSync(root);
    const { out, err, code } = await tool(tree, '@biomejs/biome/bin/biome', [
      'ci',
      '--max-diagnostics=none',
      '--reporter=github',
      '.',
    ]);
    const findings = (out + err).split('\n').flatMap((line) => {
      const match = /^::(error|warning) .*?title=([^,:]*).*?file=([^,]*)(?:,line=(\d+))?.*?::(.*)$/.exec(line);
      return match ? [{ at: `${relative(tree, match[3] ?? '')}:${match[4] ?? 1}`, what: `${match[2]} ${match[5]}` }] : [];
    });
    return findings.length === 0 && code !== 0 ? [{ at: 'biome', what: (out + err).trim().slice(0, 2000) }] : findings;
  },
  breaches: [
    { file: 'src/kernel/planted-format.ts', text: 'export const planted={one:1}\n', names: 'format' },
    { file: 'src/kernel/planted-lint.ts', text: 'export const planted = (one: unknown) => one == 1;\n', names: 'noDoubleEquals' },
  ],
};

export const guards = [imports, unused, types, style];
