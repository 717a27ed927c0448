import { expect, it } from "vitest";
import { killLife } from "./life";

// A kill proves what a process loses; SQLite's FULL and PostgreSQL's own settings answer for the power cut.
it.concurrent.each(["sqlite", "postgresql"] as const)("on %s, ten kills under load lose nothing that was answered, and do nothing twice", async (provider) => {
  const figures = await killLife(provider, provider === "sqlite" ? 1 : 2, 10);
  expect(figures["kills"]).toBe(10);
  expect(figures["webhooks answered 200"]).toBeGreaterThan(80);
  expect(figures["seats answered 200"]).toBeGreaterThan(10);
  expect(figures["refunds"]).toBeGreaterThan(3);
  expect(figures["orders that somebody brought"]).toBeGreaterThan(15);
  expect(figures["orders of which something came back"]).toBeGreaterThan(3);
  expect(figures["webhooks delivered again"]).toBeGreaterThan(20);
}, 600_000);
