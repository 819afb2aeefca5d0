import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['tests/scratch.ts'],
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // No test changes a module for another; loading them all anew for each file took a third of the time.
    isolate: false,
    // Left alone, vitest keeps a core for itself, which is half of a small machine.
    maxWorkers: availableParallelism(),
  },
})
