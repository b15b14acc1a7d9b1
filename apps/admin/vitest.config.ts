import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A busy machine is no failure; what must be quick is shown by a benchmark.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
