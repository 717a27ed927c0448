import { defineConfig } from "vitest/config";

// Whole lives of groups against the built app and the stand-in shop. One file at a time: each starts processes of its own.
export default defineConfig({
  test: {
    include: ["tests/attack/built/**/*.test.ts", "tests/journeys/**/*.test.ts", "tests/load/**/*.test.ts", "tests/crash/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    globalSetup: ["tests/support/global-setup.ts"],
  },
});
