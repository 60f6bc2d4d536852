import { resolve } from 'node:path';
import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import client from '../client/vite.config.ts';

/** A folder whose tests start servers or browsers, and so need more time than the rest. */
function slow(name: string) {
  return {
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      // Two browsers at work on two cores take turns: a test that goes through every screen has to wait for its own.
      testTimeout: 240_000,
      hookTimeout: 120_000,
    },
  };
}

// The client's plugins are needed here too: its modules hold Lingui macros and import catalogues.
export default mergeConfig(
  client,
  defineConfig({
    root: resolve(import.meta.dirname, '..'),
    test: {
      environment: 'node',
      pool: 'forks',
      // The matchmaker is a singleton of its module: every file gets a process state of its own.
      isolate: true,
      maxWorkers: 2,
      maxConcurrency: 2,
      setupFiles: ['tests/support/seed.ts'],
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['tests/**/*.test.{ts,tsx}'],
            exclude: ['tests/e2e/**', 'tests/faults/**'],
            testTimeout: 30_000,
            hookTimeout: 30_000,
          },
        },
        slow('faults'),
        slow('e2e'),
      ],
    },
  }),
);
