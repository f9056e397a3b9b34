// Guards that look for words in the code which must not stand there.
import { places } from './files.mjs';

/** @param {string} file */
const isTest = (file) => /\.(test|proof)\.tsx?$/.test(file) || file.startsWith('tests/');
/** @param {string} file */
const isCode = (file) => /^(src|tests)\/.*\.tsx?$/.test(file);
/** @param {string} file */
const isProgram = (file) => /^src\/.*\.tsx?$/.test(file) && !isTest(file);
/** @param {string} file */
const isPage = (file) => /^src\/(web|rooms)\//.test(file) && isProgram(file);
/** @param {...string} files */
const except = (...files) => {
  const allowed = new Set(files);
  return (/** @type {string} */ file) => !allowed.has(file);
};

const side = '(left|right)';
const physicalCss = new RegExp(
  [
    `(margin|padding|border|inset|scroll-margin|scroll-padding)-${side}\\b[\\w-]*`,
    `border-(top|bottom)-${side}-radius`,
    `(text-align|float|clear|caption-side)\\s*:\\s*${side}`,
    `(?<=[;{]\\s*)${side}\\s*:`,
  ].join('|'),
  'g',
);
const physicalTsx = new RegExp(
  `\\b(margin|padding|border)(Left|Right)\\b|(margin|padding|border|inset)-${side}\\b|text-align:\\s*${side}|textAlign:\\s*['"]${side}`,
  'g',
);

/** Files that write markup as text, each read with that in mind. */
const mayWriteMarkup = except(
  'src/web/shell.tsx',
  'src/web/shell-frame.tsx',
  'src/web/escape.ts',
  'src/web/components/breadcrumbs.tsx',
);

/** @type {import('./files.mjs').Guard[]} */
export const guards = [
  {
    name: 'directions',
    why: 'Arabic pages mirror: sizes and sides are logical (inline-start), never left or right.',
    check: (root) => [
      ...places(root, (file) => /^src\/.*\.css$/.test(file), physicalCss),
      ...places(root, (file) => /^src\/.*\.tsx$/.test(file), physicalTsx),
    ],
    breaches: [
      { file: 'src/web/styles/planted-side.css', text: '.planted { margin-left: 1rem; }\n', names: 'margin-left' },
      { file: 'src/web/styles/planted-place.css', text: '.planted {\n  position: absolute;\n  left: 0;\n}\n', names: 'left' },
      { file: 'src/web/planted-side.tsx', text: "export const planted = { marginRight: '1rem' };\n", names: 'marginRight' },
    ],
  },
  {
    name: 'escaping',
    why: "Strangers' documents are shown: text becomes markup by Preact's escaping alone, outside the few files named here.",
    check: (root) => [
      ...places(
        root,
        isProgram,
        /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write\b|createContextualFragment/g,
      ),
      ...places(root, (file) => isPage(file) && mayWriteMarkup(file), /`[^`]*<[a-z]+[^`]*\$\{/g),
    ],
    breaches: [
      {
        file: 'src/web/planted-raw.tsx',
        text: 'export const Planted = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;\n',
        names: 'dangerouslySetInnerHTML',
      },
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the template is the planted breach
      { file: 'src/web/planted-markup.ts', text: 'export const planted = (name: string) => `<b>${name}</b>`;\n', names: '<b>' },
    ],
  },
  {
    name: 'style attributes',
    why: "The Content Security Policy refuses style attributes: style-src is 'self'.",
    check: (root) => places(root, (file) => isProgram(file), /\sstyle=["'{]/g),
    breaches: [
      {
        file: 'src/web/planted-style.tsx',
        text: "export const Planted = () => <p style={{ color: 'red' }} />;\n",
        names: 'style=',
      },
    ],
  },
  {
    name: 'console',
    why: 'The program logs through its log; only the command line writes to the terminal.',
    check: (root) => places(root, (file) => isProgram(file) && !file.startsWith('src/cli/'), /\bconsole\.\w+/g),
    breaches: [{ file: 'src/kernel/planted-console.ts', text: "console.log('planted');\n", names: 'console.log' }],
  },
  {
    name: 'environment',
    why: 'src/main.ts alone reads the environment and hands on what it says, so that every setting is checked at the start.',
    check: (root) => places(root, (file) => isProgram(file) && file !== 'src/main.ts', /\bprocess\.env\b/g),
    breaches: [
      { file: 'src/kernel/planted-environment.ts', text: 'export const planted = process.env.PLANTED;\n', names: 'process.env' },
    ],
  },
  {
    name: 'sleeping tests',
    why: 'A test that waits for time is slow when it passes and fails on a busy machine; time is handed in, events are awaited.',
    check: (root) =>
      places(
        root,
        (file) => isCode(file) && isTest(file) && !file.startsWith('tests/support/'),
        /\bset(Timeout|Interval)\(|timers\/promises|\bsleep\(|waitForTimeout/g,
      ),
    breaches: [
      {
        file: 'tests/planted-sleep.test.ts',
        text: "import { it } from 'vitest';\n\nit('waits', () => new Promise((done) => setTimeout(done, 1000)));\n",
        names: 'setTimeout',
      },
    ],
  },
  {
    name: 'clock',
    why: 'Time comes from src/kernel/clock.ts or from the database, so that a 72-hour silence is tested in microseconds.',
    check: (root) =>
      places(
        root,
        (file) => isCode(file) && file !== 'src/kernel/clock.ts' && !file.startsWith('tests/support/'),
        /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|(?<!new )\bDate\(\)/g,
      ),
    breaches: [
      { file: 'src/kernel/planted-now.ts', text: 'export const planted = () => Date.now();\n', names: 'Date.now' },
      { file: 'tests/planted-date.test.ts', text: 'export const planted = new Date();\n', names: 'new Date' },
    ],
  },
];
