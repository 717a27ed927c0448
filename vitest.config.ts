import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Unit and integration tests live beside the code; browser journeys have a configuration of their own.
export default defineConfig({
  test: {
    include: ["app/**/*.test.{ts,tsx}", "sandbox/**/*.test.ts", "extensions/**/*.test.{ts,js}", "tests/attack/*.test.ts", "tests/contracts/**/*.test.ts", "tests/interleaving/*.test.ts", "tests/rules/**/*.test.ts"],
    globalSetup: ["tests/support/global-setup.ts"],
    // Many wait for a database or a browser: a second one at work costs a small machine nothing.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
