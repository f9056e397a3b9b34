// The direction of imports. Each ban says why; scripts/guards/imports.mjs plants a breach of each and expects it to be caught.
import { layers, mayAsk } from './scripts/guards/rooms.mjs';

const tests = '\\.(test|proof)\\.tsx?$';

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  comment: `${layer}/ stands below what it would import: imports point one way, so that each layer can be read, tested and kept without those above it.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed].join('|')})/` },
}));

const roomRules = Object.entries(mayAsk).map(([room, allowed]) => ({
  name: `room-${room}`,
  comment: `${room} may ask ${allowed.join(', ') || 'no other room'}: the order of the rooms is a written list without circles; needs upwards are contributions registered in main.`,
  severity: 'error',
  from: { path: `^src/rooms/${room}/` },
  to: { path: '^src/rooms/', pathNot: `^src/rooms/(${[room, ...allowed].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layerRules,
    ...roomRules,
    {
      name: 'room-known',
      comment: 'A new room is first given its place in scripts/guards/rooms.mjs, so that nobody has to guess whom it may ask.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/rooms/', pathNot: `^src/rooms/(${Object.keys(mayAsk).join('|')})/` },
    },
    {
      name: 'room-door',
      comment: 'A room is entered through its index.ts alone: what stands behind the door may change without asking anybody.',
      severity: 'error',
      from: { path: '^src/rooms/([^/]+)/' },
      to: { path: '^src/rooms/[^/]+/', pathNot: ['^src/rooms/$1/', '^src/rooms/[^/]+/index\\.tsx?$'] },
    },
    {
      name: 'room-door-from-outside',
      comment: 'A room is entered through its index.ts alone, from main and cli too.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/rooms/' },
      to: { path: '^src/rooms/[^/]+/', pathNot: '^src/rooms/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'text-pure',
      comment:
        'text/ turns values into values: no files, network, processes or clock, not through others either. It is also published as acquis/text.',
      severity: 'error',
      from: { path: '^src/text/', pathNot: tests },
      to: {
        path: '^(node:)?(fs|fs/promises|net|http|https|http2|tls|dgram|dns|child_process|worker_threads|cluster|os|process|timers|timers/promises)$',
        reachable: true,
      },
    },
    {
      name: 'no-circle',
      comment: 'A circle of imports has no first file to read, and breaks on load order.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-tools-in-the-program',
      comment: 'What the program imports is a dependency, not a tool: an installation without tools must run.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm'], pathNot: 'node_modules/(@types/|preact/)' },
    },
    {
      name: 'no-tests-in-the-program',
      comment: 'The program does not import tests, their support or benches.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: `^(tests|bench|scripts)/|${tests}` },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere would escape every other rule.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
