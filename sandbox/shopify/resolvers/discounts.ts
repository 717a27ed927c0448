import type { Discount } from "../../world/types";
import { changeDiscount, deactivate, renameCode } from "../changes/discounts";
import { numberOf } from "../gid";
import type { Resolvers, ShopRoom } from "../shop-room";
import { problem, readDiscount, type DiscountInput, type Problem } from "./discount-input";
import { codeNodeView, discountNodeView } from "./discount-view";

/** @returns the code discount of that global id, or null */
export const codeDiscount = (room: ShopRoom, id: string): Discount | null => room.world.discounts.find((one) => !one.automatic && one.id === numberOf(id, "DiscountCodeNode", "DiscountNode")) ?? null;

const refused = (...userErrors: Problem[]) => ({ codeDiscountNode: null, userErrors });
const unknown = (field = "id"): Problem => ({ field: [field], message: "Discount does not exist", code: "INVALID", extraInfo: null });
/** The world names its refusals only in words. */
const codeFor = (message: string) => (message.startsWith("Code must be unique") ? "TAKEN" : message.endsWith("can't be blank") ? "BLANK" : "INVALID");

type New = Parameters<ShopRoom["api"]["discounts"]["create"]>[0];
const DEFAULTS = { usageLimit: null, endsAt: null, oncePerCustomer: false, minimumMinor: null, minimumQuantity: null, combinesWith: { order: false, product: false, shipping: false } };

function missing(input: DiscountInput): Problem | null {
  if (!input.title) return problem(["title"], "Title can't be blank", "BLANK");
  if (!input.code?.trim()) return problem(["code"], "Code can't be blank", "BLANK");
  if (!input.startsAt) return problem(["startsAt"], "Starts at can't be blank", "BLANK");
  if (!input.context) return problem(["context"], "Context can't be blank", "BLANK");
  if (!input.customerGets?.value) return problem(["customerGets", "value"], "Value can't be blank", "BLANK");
  if (!input.customerGets.items) return problem(["customerGets", "items"], "Items can't be blank", "BLANK");
  return null;
}

export const discountQueries: Resolvers = {
  codeDiscountNodeByCode({ code }: { code: string }, room) {
    const found = room.api.discounts.byCode(code);
    return found && codeNodeView(room, found.discount);
  },
  discountNode({ id }: { id: string }, room) {
    const number = numberOf(id, "DiscountNode", "DiscountCodeNode", "DiscountAutomaticNode");
    const discount = room.world.discounts.find((one) => one.id === number);
    return discount ? discountNodeView(room, discount) : null;
  },
};

export const discountMutations: Resolvers = {
  discountCodeBasicCreate({ basicCodeDiscount: input }: { basicCodeDiscount: DiscountInput }, room) {
    const absent = missing(input);
    if (absent) return refused(absent);
    const read = readDiscount(room.world, input, null);
    if ("message" in read) return refused(read);
    const made = room.api.discounts.create({ ...DEFAULTS, ...read, automatic: false, codes: [input.code!] } as New);
    if ("error" in made) return refused(problem(made.error.startsWith("Code") ? ["code"] : [], made.error, codeFor(made.error)));
    return { codeDiscountNode: codeNodeView(room, made), userErrors: [] };
  },

  discountCodeBasicUpdate({ id, basicCodeDiscount: input }: { id: string; basicCodeDiscount: DiscountInput }, room) {
    const discount = codeDiscount(room, id);
    if (!discount) return refused(unknown());
    const read = readDiscount(room.world, input, discount);
    if ("message" in read) return refused(read);
    const taken = input.code ? renameCode(room, discount, input.code) : null;
    if (taken) return refused(problem(["code"], taken, "TAKEN"));
    changeDiscount(discount, read);
    return { codeDiscountNode: codeNodeView(room, discount), userErrors: [] };
  },

  discountCodeDeactivate({ id }: { id: string }, room) {
    const discount = codeDiscount(room, id);
    if (!discount) return refused(unknown());
    deactivate(room, discount);
    return { codeDiscountNode: codeNodeView(room, discount), userErrors: [] };
  },
};
