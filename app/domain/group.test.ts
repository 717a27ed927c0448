import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { group, seat } from "../../tests/contracts/samples";
import { counted, mask, taken } from "./group";
import { gid, isId, numeric, parseShop } from "./id";
import { instant, iso } from "./instant";

it("held, secured and counted seats use capacity; only counted ones are members", () => {
  const states = ["held", "secured", "counted", "lapsed", "left", "failed"] as const;
  const g = group({ seats: states.map((state, i) => seat(i + 1, { state })) });
  expect([taken(g), counted(g)]).toEqual([3, 1]);
});

describe("a name for strangers", () => {
  it.each([["Liang", "L***"], ["陈美玲", "陈**"], ["陈", "陈*"], ["歐陽先生們", "歐**"], ["  Mei Lin ", "M***"], ["é", "é***"], ["😀 Bo", "😀***"]])("of %j is %j", (name, masked) => expect(mask(name)).toBe(masked));
  it.each([null, "", "   "])("of %j is none", (name) => expect(mask(name)).toBeNull());

  it("never tells more than the first character, nor how long it is", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const masked = mask(name);
      if (masked !== null) expect([Array.from(name.trim())[0] + "*", Array.from(name.trim())[0] + "**", Array.from(name.trim())[0] + "***"]).toContain(masked);
    }));
  });
});

describe("ids", () => {
  it("of a shop are permanent domains and nothing else", () => {
    expect(parseShop("tea-house.myshopify.com")).toBe("tea-house.myshopify.com");
    for (const bad of ["tea.myshopify.com.evil.com", "evil.com/tea.myshopify.com", "-a.myshopify.com", "TEA.myshopify.com", ".myshopify.com", "tea.myshopify.com\n", null, 7]) expect(parseShop(bad)).toBeNull();
  });

  it("carry their kind", () => {
    const seatId = `sea_${"0".repeat(26)}`;
    expect(isId("sea", seatId)).toBe(true);
    for (const bad of [`grp_${"0".repeat(26)}`, `${seatId}0`, seatId.toUpperCase(), "sea_", null]) expect(isId("sea", bad)).toBe(false);
    expect(numeric(gid("Order", 42))).toBe("42");
    expect(numeric("gid://shopify/Customer/7?x=1")).toBe("7");
  });
});

it("a moment is read and written in UTC, and never guessed", () => {
  expect(iso(instant("2026-11-22T20:00:00+08:00"))).toBe("2026-11-22T12:00:00.000Z");
  expect(() => instant("tomorrow")).toThrow("cannot read");
});
