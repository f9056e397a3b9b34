// What the guards share: the files of a tree, their text without comments, running a tool.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A guard looks at a tree and answers with what it found; on the project's own tree that must be nothing.
 * Each guard brings breaches: files planted into a copy of the tree, each of which it must find by name.
 * @typedef {{ at: string, what: string }} Finding
 * @typedef {{ file: string, text?: string, edit?: (text: string) => string, names?: string }} Breach
 *   `names`: words the finding must contain; `edit` changes a file that is there, `text` is a new one
 * @typedef {{ name: string, why: string, check: (root: string) => Promise<Finding[]> | Finding[], breaches: Breach[], beside?: Breach[] }} Guard
 *   `beside`: files a breach needs that are themselves in order
 */

const outside = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.cache', '.vitest']);

/** Every file of the tree, relative, with forward slashes, sorted. @param {string} root @param {string} [under] @returns {string[]} */
export const filesOf = (root, under = '') =>
  readdirSync(join(root, under), { withFileTypes: true })
    .filter((item) => !outside.has(item.name) && !item.name.startsWith('dist.'))
    .flatMap((item) => {
      const path = under === '' ? item.name : `${under}/${item.name}`;
      return item.isDirectory() ? filesOf(root, path) : item.isFile() ? [path] : [];
    })
    .sort();

/** @param {string} root @param {string} file */
export const textOf = (root, file) => readFileSync(join(root, file), 'utf8');

/** The source with its comments blanked out, lines kept. @param {string} source */
export const withoutComments = (source) =>
  source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*$/gm,
    (all, string) => string ?? all.replace(/[^\n]/g, ' '),
  );

/**
 * Every place where a pattern stands in the code of some files.
 * @param {string} root @param {(file: string) => boolean} which @param {RegExp} pattern global
 * @returns {Finding[]}
 */
export const places = (root, which, pattern) =>
  filesOf(root)
    .filter(which)
    .flatMap((file) => {
      const text = withoutComments(textOf(root, file));
      return [...text.matchAll(pattern)].map((match) => {
        const line = text.slice(0, match.index).split('\n').length;
        return { at: `${file}:${line}`, what: match[0].trim() };
      });
    });

/**
 * Runs a tool of node_modules in a tree. @param {string} root @param {string} tool path under node_modules @param {string[]} args
 * @returns {Promise<{ code: number | null, out: string, err: string }>}
 */
export const tool = (root, tool, args) =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: root });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code, out, err }));
  });
