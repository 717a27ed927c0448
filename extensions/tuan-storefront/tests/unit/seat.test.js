// @ts-check
import { afterEach, describe, expect, it, vi } from "vitest";
import { call } from "../../assets/tuan-call.js";
import { codesWith, isRight } from "../../assets/tuan-seat.js";

const steps = { add: { items: [{ id: 101, quantity: 2, properties: { _tuan_seat: "s1" } }] }, discount: "TUAN-1", permalink: "/cart" };
const line = (over = {}) => ({ key: "k", product_id: 9, final_line_price: 13860, properties: { _tuan_seat: "s1" }, ...over });
const codes = (applicable = true) => [{ code: "tuan-1", applicable }];

describe("codesWith", () => {
  it("keeps what is there and puts ours once", () => {
    expect(codesWith({ items: [], discount_codes: [{ code: "FREESHIP", applicable: true }, { code: "tuan-1", applicable: false }] }, "TUAN-1", undefined)).toBe("FREESHIP,TUAN-1");
  });

  it("drops the code of an earlier seat", () => {
    expect(codesWith({ items: [], discount_codes: [{ code: "TUAN-0", applicable: true }] }, "TUAN-1", "tuan-0")).toBe("TUAN-1");
  });

  it("copes with a cart that has never had a code", () => {
    expect(codesWith({ items: [] }, "TUAN-1", undefined)).toBe("TUAN-1");
  });
});

describe("isRight", () => {
  it("wants the code applied and the line at the group price", () => {
    expect(isRight({ items: [line()], discount_codes: codes() }, steps, 6930)).toBe(true);
    expect(isRight({ items: [line({ final_line_price: 13861 })], discount_codes: codes() }, steps, 6930)).toBe(false);
    expect(isRight({ items: [line()], discount_codes: codes(false) }, steps, 6930)).toBe(false);
    expect(isRight({ items: [line()], discount_codes: [] }, steps, 6930)).toBe(false);
  });

  it("does not take another seat's line for ours", () => {
    expect(isRight({ items: [line({ properties: { _tuan_seat: "s2" } })], discount_codes: codes() }, steps, 6930)).toBe(false);
  });

  it("accepts any price when it is known only at checkout, but not without the code", () => {
    expect(isRight({ items: [line({ final_line_price: 99_999 })], discount_codes: codes() }, steps, null)).toBe(true);
    expect(isRight({ items: [line()], discount_codes: codes(false) }, steps, null)).toBe(false);
  });
});

describe("call", () => {
  afterEach(() => vi.unstubAllGlobals());
  const answer = (/** @type {unknown} */ body, /** @type {number} */ status) => vi.stubGlobal("fetch", async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status }));

  it("hands on the app's refusal in its own words", async () => {
    answer({ error: { code: "seat.limit", message: "One per person." } }, 409);
    expect(await call("/x", {})).toEqual({ trouble: { code: "seat.limit", message: "One per person." } });
  });

  it("hands on the cart's description", async () => {
    answer({ status: 422, description: "All 3 are in your cart." }, 422);
    expect(await call("/cart/add.js", {})).toEqual({ trouble: { code: "cart_refused", message: "All 3 are in your cart." } });
  });

  it("calls a page of HTML, or no answer, offline", async () => {
    answer("<h1>Bad gateway</h1>", 502);
    expect(await call("/x")).toEqual({ trouble: { code: "offline" } });
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("network")));
    expect(await call("/x")).toEqual({ trouble: { code: "offline" } });
  });
});
