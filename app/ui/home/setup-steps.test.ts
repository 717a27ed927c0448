import { expect, it } from "vitest";
import { begun, setupSteps } from "./setup-steps";

const nothing = { campaigns: 0, programs: { sharing: 0, affiliate: 0 }, widgetSeen: false, linkSeen: false, visitSeen: false };
const names = (home: Partial<typeof nothing>) => setupSteps({ ...nothing, ...home }, []).map(({ name }) => name);
const done = (home: Partial<typeof nothing>, ticked: string[] = []) => setupSteps({ ...nothing, ...home }, ticked).filter((step) => step.done).map(({ name }) => name);

it("asks for what each way needs, and for nothing before the first is begun", () => {
  expect([begun(nothing), names({})]).toEqual([false, []]);
  expect(names({ campaigns: 1 })).toEqual(["campaign", "block", "embed", "after_payment", "payments"]);
  expect(names({ programs: { sharing: 1, affiliate: 0 } })).toEqual(["program", "share_block", "embed", "after_payment"]);
  expect(names({ programs: { sharing: 0, affiliate: 2 } })).toEqual(["program", "apply_page", "embed"]);
  expect(names({ campaigns: 1, programs: { sharing: 1, affiliate: 1 } })).toEqual(["campaign", "block", "program", "share_block", "apply_page", "embed", "after_payment", "payments"]);
});

it("believes what it has seen, and what the merchant ticked", () => {
  expect(done({ campaigns: 2, widgetSeen: true }, ["payments"])).toEqual(["campaign", "block", "payments"]);
  expect(done({ programs: { sharing: 1, affiliate: 1 }, linkSeen: true, visitSeen: true }, ["apply_page"])).toEqual(["program", "share_block", "apply_page", "embed"]);
});

it("offers to tick only what it cannot see", () => {
  const ticked = (home: Partial<typeof nothing>) => setupSteps({ ...nothing, ...home }, []).filter((step) => step.ticked).map(({ name }) => name);
  expect(ticked({ campaigns: 1 })).toEqual(["block", "embed", "after_payment", "payments"]);
  expect(ticked({ programs: { sharing: 1, affiliate: 0 }, linkSeen: true })).toEqual(["embed", "after_payment"]);
});
