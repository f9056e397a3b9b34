import { describe, expect, it } from 'vitest';
import { complete } from '../../scripts/lock.mjs';

const lockfile = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });
const tool = {
  version: '2.0.0',
  dev: true,
  optionalDependencies: { '@tool/linux-x64-musl': '2.0.0', '@tool/darwin-arm64': '2.0.0' },
};

describe('completing the lockfile', () => {
  it('puts in the packages of platforms that npm left out, with what their names say', () => {
    const present = { version: '2.0.0', dev: true, optional: true };
    const { text, added } = complete(lockfile({ '': {}, 'node_modules/tool': tool, 'node_modules/@tool/darwin-arm64': present }));
    expect(added).toEqual(['@tool/linux-x64-musl@2.0.0']);
    expect(JSON.parse(text).packages['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '2.0.0',
      cpu: ['x64'],
      os: ['linux'],
      libc: ['musl'],
      dev: true,
      optional: true,
    });
  });

  it('has nothing to do a second time, and sees a package that stands inside its parent', () => {
    const once = complete(lockfile({ '': {}, 'node_modules/tool': tool })).text;
    expect(complete(once)).toEqual({ text: once, added: [] });
    const inside = { 'node_modules/tool/node_modules/@tool/linux-x64-musl': {}, 'node_modules/@tool/darwin-arm64': {} };
    expect(complete(lockfile({ '': {}, 'node_modules/tool': tool, ...inside })).added).toEqual([]);
  });

  it('does not guess a version', () => {
    const loose = { version: '1.0.0', optionalDependencies: { 'loose-linux-x64': '^1.0.0' } };
    expect(() => complete(lockfile({ 'node_modules/loose': loose }))).toThrow('not an exact version');
  });
});
