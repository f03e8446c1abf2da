import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    passWithNoTests: false,
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/test-report.json' },
    projects: [
      './vitest.astro.config.ts',
      // Commands run as processes of their own, beside other tests.
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 60_000 } },
      // Some build a site of their own.
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/site-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A browser fills two cores by itself: its tests run one by one, never beside others.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
