import { defineConfig } from 'vitest/config'

const project = (name: string, extra: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.{ts,tsx}`], ...extra },
})

/** One runner for every level; `electron/launch/test.ts` reads its JSON report for the real totals. */
export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('service', { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('documents', { testTimeout: 120_000 }),
      project('renderer', { environment: 'jsdom', testTimeout: 20_000 }),
      // After the others and one file at a time: each starts a browser, and speeds are watched.
      project('e2e', {
        testTimeout: 240_000,
        hookTimeout: 240_000,
        fileParallelism: false,
        sequence: { groupOrder: 1 },
      }),
    ],
  },
})
