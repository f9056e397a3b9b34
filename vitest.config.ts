import { defineConfig } from 'vitest/config';

/** Tests and proofs share everything but their names: `npm test` runs *.test.ts, `npm run proof` the slow *.proof.ts. */
const common = {
  environment: 'node' as const,
  globalSetup: ['tests/support/global.ts'],
  setupFiles: ['tests/support/seed.ts'],
  exclude: ['node_modules/**', 'dist/**'],
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    // Two cores are what every machine has; more workers would make races in time, not tests.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'test',
          include: ['{src,tests}/**/*.test.{ts,tsx}'],
          // For tests that are stuck, not for slow machines: npm test lists what takes over 3 s.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { ...common, name: 'proof', include: ['{src,tests}/**/*.proof.{ts,tsx}'], testTimeout: 900_000 },
      },
    ],
  },
});
