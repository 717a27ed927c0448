import { defineConfig } from "vitest/config";

// Each test runs processes of its own, as many as there are cores; one after the other.
export default defineConfig({ test: { include: ["tests/simulation/**/*.test.ts"], fileParallelism: false, maxConcurrency: 2, testTimeout: 600_000 } });
