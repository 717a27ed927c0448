import { defineConfig } from "vitest/config";

/** The extensions' pages in a real browser: `npx vitest run --config tests/widget/vitest.config.ts`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What pages ask for once they have nothing else to do comes late on a machine that has much to do.
    expect: { poll: { timeout: 30_000 } },
  },
});
