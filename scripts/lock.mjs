// `npm run lock`, after `npm install --save-exact NAME@VERSION`: completes package-lock.json with the packages of other platforms.
// npm leaves an optional package out of the lockfile when its registry did not offer it at that moment, and `npm ci` then refuses the
// whole lockfile. The version stands in the parent's own package.json; what a platform's package is for stands in its name.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * @typedef {{ version?: string, license?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lockfile
 */

/** Where Node would find `name` from a package at `path`, as far as the lockfile knows. @param {Lockfile} lock @param {string} path @param {string} name */
const resolved = (lock, path, name) => {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules') - 1))) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (lock.packages[candidate]) return candidate;
    if (at === '') return undefined;
  }
};

/** Optional packages the lockfile asks for and does not hold. @param {Lockfile} lock */
export const missingFrom = (lock) =>
  Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !resolved(lock, path, name))
      .map(([name, version]) => ({ parent: path, name, version })),
  );

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'x64', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The platform a package is for, read from its name: `@oxc-parser/binding-linux-x64-musl`. @param {string} name @returns {Partial<Entry>} */
const platform = (name) => {
  const words = name.split(/[/-]/);
  const [os, cpu] = [systems.find((system) => words.includes(system)), processors.find((processor) => words.includes(processor))];
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(libc && { libc: [libc] }) };
};

/** @param {string} text the lockfile @returns {{ text: string, added: string[] }} */
export const complete = (text) => {
  /** @type {Lockfile} */ const lock = JSON.parse(text);
  const added = [];
  for (const { parent, name, version } of missingFrom(lock)) {
    if (!/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
      throw new Error(`${parent} asks for ${name}@${version}: not an exact version, add it by hand`);
    const dev = lock.packages[parent]?.dev;
    lock.packages[`node_modules/${name}`] = { version, ...platform(name), ...(dev && { dev }), optional: true };
    added.push(`${name}@${version}`);
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return { text: `${JSON.stringify(lock, null, 2)}\n`, added };
};

if (process.argv[1]?.endsWith('lock.mjs')) {
  const file = join(root, 'package-lock.json');
  const { text, added } = complete(readFileSync(file, 'utf8'));
  if (added.length > 0) writeFileSync(file, text);
  console.log(added.length > 0 ? `added to package-lock.json: ${added.join(', ')}` : 'package-lock.json is complete.');
}
