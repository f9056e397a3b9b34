// `npm test`: set-up included, every test, and one summary line at the end: `N passed, N failed[, N skipped]`.
// Arguments after `--` are handed to vitest (a file, -t NAME). `npm run proof` runs the slow proofs (*.proof.ts) the same way.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, projectNode, root, runInPlace, say } from './setup.mjs';

/** A test that takes longer is listed, so that slowness is seen when it begins. */
const slow = 3000;

/**
 * @typedef {{ status: string, fullName: string, duration?: number | null }} Test
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Test[] }} TestFile
 * @typedef {{ success: boolean, testResults: TestFile[] }} Report
 */

/** @param {string} project `test` or `proof` */
export const run = async (project) => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const { obtain } = await import('./tools.mjs');
  const { env, missing } = obtain();
  for (const line of missing) say(`missing, its tests are skipped: ${line}.`);

  const folder = mkdtempSync(join(tmpdir(), 'acquis-report-'));
  const file = join(folder, 'report.json');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', `--project=${project}`, ...report, ...process.argv.slice(2)];
  process.chdir(root);
  const code = await runInPlace(projectNode, [vitest, ...args], { env: { ...process.env, ...env } });
  process.exitCode = summary(read(file), code);
  rmSync(folder, { recursive: true, force: true });
};

/** @param {string} file @returns {Report | undefined} */
const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Prints what was slow and what was skipped, then the line of figures.
 * @param {Report | undefined} report @param {number} code vitest's exit code @returns {number} the exit code
 */
const summary = (report, code) => {
  if (!report) {
    console.log('\nvitest gave no report.\n0 passed, 1 failed');
    return code || 1;
  }
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, at: `${relative(root, file.name)}: ${test.fullName}` })),
  );
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status));
  // A file that could not be loaded holds no tests; it counts as one failure.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  let failed = tests.filter((test) => test.status === 'failed').length + broken.length;
  // vitest fails without a failed test on an unhandled error or on no test at all.
  if (code !== 0 && failed === 0) failed = 1;

  const slowest = tests.filter((test) => (test.duration ?? 0) > slow).sort((a, b) => (b.duration ?? 0) - (a.duration ?? 0));
  if (slowest.length > 0) console.log(`\nLonger than ${slow / 1000} s:`);
  for (const test of slowest) console.log(`  ${((test.duration ?? 0) / 1000).toFixed(1)} s  ${test.at}`);
  if (skipped.length > 0) console.log('\nSkipped:');
  for (const test of skipped) console.log(`  ${test.at}`);
  const strict = process.env.CI === 'true' && skipped.length > 0;
  if (strict) console.log('CI=true: a skipped test is a failure.');
  console.log(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  return failed > 0 || strict ? code || 1 : 0;
};

if (process.argv[1]?.endsWith('test.mjs')) await run('test');
