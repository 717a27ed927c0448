import { describe, expect, it } from "vitest";
import { isId } from "../../domain/id";
import { systemClock } from "./clock";
import { systemIds } from "./ids";
import { systemSealer } from "./sealer";
import { systemSecrets } from "./secrets";

describe("the clock", () => {
  it("tells the machine's time in whole milliseconds", () => {
    const before = Date.now();
    const now = systemClock.now();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
    expect(Number.isInteger(now)).toBe(true);
  });
});

describe("ids", () => {
  const ids = systemIds({ now: () => 1_795_000_000_000 });

  it("are well-formed, unlike each other, and sort as they were made", () => {
    const made = Array.from({ length: 1_000 }, () => ids.next("grp"));
    expect(made.every((one) => isId("grp", one))).toBe(true);
    expect(new Set(made).size).toBe(1_000);
    expect([...made].sort()).toEqual(made);
  });

  it("start with the time the clock tells", () => {
    const [early, late] = [systemIds({ now: () => 1_000 }).next("a"), systemIds({ now: () => 2_000 }).next("a")];
    expect(early < late).toBe(true);
    expect(systemIds({ now: () => 1_000 }).next("a").slice(0, 12)).toBe(early.slice(0, 12));
  });

  it("spell words of the length asked for, using every letter of the alphabet about equally", () => {
    expect(ids.word(8)).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
    const counts = new Map<string, number>();
    for (const letter of ids.word(64_000)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(32);
    // 2,000 each on average; six standard deviations are about 264.
    for (const [letter, count] of counts) expect(Math.abs(count - 2_000), letter).toBeLessThan(300);
  });
});

describe("secrets", () => {
  const secrets = systemSecrets("the app's secret");

  it("open what they signed for the same purpose, whatever characters it has", () => {
    for (const payload of ["sea_01", "a.b.c", "陈 🫖 ?&=/+", ""]) {
      const signed = secrets.sign("seat", payload);
      expect(signed).toMatch(/^[\w.-]+$/);
      expect(secrets.open("seat", signed)).toBe(payload === "" ? null : payload);
    }
  });

  it("open nothing altered, of another purpose, of another app, or malformed", () => {
    const signed = secrets.sign("seat", "sea_01");
    const [payload, signature] = signed.split(".") as [string, string];
    expect(secrets.open("invite", signed)).toBeNull();
    expect(systemSecrets("another secret").open("seat", signed)).toBeNull();
    expect(secrets.open("seat", `${Buffer.from("sea_02").toString("base64url")}.${signature}`)).toBeNull();
    for (const text of ["", ".", payload, `${payload}.`, `.${signature}`, `${signed}.more`, `${signed}x`, signed.slice(0, -1)]) expect(secrets.open("seat", text), text).toBeNull();
  });

  it("digest the same text to the same value for one purpose only", () => {
    expect(secrets.digest("address", "10.0.0.1")).toBe(systemSecrets("the app's secret").digest("address", "10.0.0.1"));
    expect(secrets.digest("address", "10.0.0.1")).toMatch(/^[\w-]{43}$/);
    const others = [secrets.digest("address", "10.0.0.2"), secrets.digest("visitor", "10.0.0.1"), systemSecrets("x").digest("address", "10.0.0.1")];
    expect(others).not.toContain(secrets.digest("address", "10.0.0.1"));
  });

  it("open what a former secret signed, and find what it hashed, but sign and hash with today's", () => {
    const [today, old] = [systemSecrets("new", "older", "the app's secret"), secrets];
    expect(today.open("seat", old.sign("seat", "sea_01"))).toBe("sea_01");
    expect(systemSecrets("new", "older").open("seat", old.sign("seat", "sea_01"))).toBeNull();
    expect(old.open("seat", today.sign("seat", "sea_01"))).toBeNull();
    expect(today.digest("visitor", "x")).toBe(systemSecrets("new").digest("visitor", "x"));
    expect(today.digests("visitor", "x")).toEqual([systemSecrets("new"), systemSecrets("older"), old].map((one) => one.digest("visitor", "x")));
  });

  it("never give a digest that passes for a signature", () => {
    const text = Buffer.from("sea_01").toString("base64url");
    expect(secrets.open("seat", `${text}.${secrets.digest("seat", text)}`)).toBeNull();
  });
});

describe("the sealer", () => {
  const sealer = systemSealer("secret");

  it("opens what it sealed, and seals the same text differently each time", () => {
    for (const text of ["liang@example.com", "", "陈 🫖"]) expect(sealer.open(sealer.seal(text))).toBe(text);
    expect(sealer.seal("same")).not.toBe(sealer.seal("same"));
    expect(sealer.seal("liang@example.com")).toMatch(/^v1\.[\w-]+$/);
  });

  it("refuses what is altered, cut, plain, or of another secret", () => {
    const sealed = sealer.seal("liang@example.com");
    const at = 20;
    const altered = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1);
    for (const text of [altered, sealed.slice(0, 20), "v1.", "liang@example.com", sealed.replace("v1", "v2"), systemSealer("other").seal("x")]) expect(() => sealer.open(text), text).toThrow("sealer");
  });

  it("opens with a former secret what was sealed before the change", () => {
    const old = systemSealer("old").seal("x");
    expect(systemSealer("new", "older", "old").open(old)).toBe("x");
    expect(() => systemSealer("new").open(old)).toThrow("another secret");
    expect([systemSealer("new", "old").isCurrent(old), systemSealer("old", "new").isCurrent(old)]).toEqual([false, true]);
  });
});
