import { defineConfig } from "vitest/config";

const common = { testTimeout: 120_000, hookTimeout: 180_000, globalSetup: ["tests/support/global-setup.ts"] };

// These mostly wait for processes to start and for callers to give up.
const patient = ["tests/attack/built/**/*.test.ts", "tests/crash/{backup,late-database,started}.test.ts"];

// Whole lives against the built app and the stand-in shop; each file starts processes of its own.
export default defineConfig({
  test: {
    projects: [
      // People wait for pages and pages for people: two stories are told side by side.
      { test: { ...common, name: "journeys", include: ["tests/journeys/**/*.test.ts", ...patient], maxWorkers: 2, sequence: { groupOrder: 0 } } },
      // Loads, crashes and floods have the machine to themselves.
      { test: { ...common, name: "alone", include: ["tests/load/**/*.test.ts", "tests/crash/**/*.test.ts"], exclude: patient, maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 1 } } },
    ],
  },
});
