import type { CodeJob } from "../../world/types";
import { removeCodes } from "../changes/discounts";
import { connection, type Page } from "../connection";
import { gid, iso, numberOf } from "../gid";
import { search } from "../search-query";
import type { Resolvers, ShopRoom } from "../shop-room";
import { CODE_FIELDS, codeNodeView, codeView } from "./discount-view";
import { codeDiscount } from "./discounts";
import { jobView } from "./jobs";

/** Codes per call (https://shopify.dev/docs/api/admin-graphql/latest/mutations/discountRedeemCodeBulkAdd). */
const LIMIT = 250;

const errorCode = (message: string) => (message.includes("unique") ? "TAKEN" : message.includes("blank") ? "BLANK" : "TOO_LONG");

/** How far a bulk addition is: each code with the code that came of it, or with why none did. */
function creationView(room: ShopRoom, job: CodeJob) {
  const discount = room.world.discounts.find((one) => one.id === job.discountId);
  const failed = job.codes.filter((one) => one.error !== null).length;
  const entries = job.codes.map((entry, id) => ({ ...entry, id }));
  return {
    __typename: "DiscountRedeemCodeBulkCreation",
    id: gid("DiscountRedeemCodeBulkCreation", job.id),
    createdAt: iso(job.readyAt),
    done: job.done,
    codesCount: job.codes.length,
    importedCount: job.done ? job.codes.length - failed : 0,
    failedCount: job.done ? failed : 0,
    discountCode: () => (discount ? codeNodeView(room, discount) : null),
    codes: (page: Page) =>
      connection(entries, page, (one) => ({ value: one.id, id: one.id }), (one) => {
        const made = job.done && one.error === null ? discount?.codes.find((code) => code.code === one.code) : undefined;
        return {
          __typename: "DiscountRedeemCodeBulkCreationCode",
          code: one.code,
          discountRedeemCode: made ? codeView(made) : null,
          errors: one.error === null ? [] : [{ __typename: "DiscountUserError", field: ["code"], message: one.error, code: errorCode(one.error), extraInfo: null }],
        };
      }),
  };
}

export const codeQueries: Resolvers = {
  discountRedeemCodeBulkCreation({ id }: { id: string }, room) {
    const job = room.world.codeJobs.find((one) => one.id === numberOf(id, "DiscountRedeemCodeBulkCreation"));
    return job ? creationView(room, job) : null;
  },
};

export const codeMutations: Resolvers = {
  discountRedeemCodeBulkAdd({ discountId, codes }: { discountId: string; codes: { code: string }[] }, room) {
    const refused = (field: string, message: string, code: string) => ({ bulkCreation: null, userErrors: [{ field: [field], message, code, extraInfo: null }] });
    const discount = codeDiscount(room, discountId);
    if (!discount) return refused("discountId", "Discount does not exist", "INVALID");
    if (codes.length === 0) return refused("codes", "Codes can't be blank", "BLANK");
    if (codes.length > LIMIT) return refused("codes", `The number of codes exceeds the limit of ${LIMIT}`, "EXCEEDED_MAX");
    const job = room.api.discounts.addCodes(discount, codes.map(({ code }) => code));
    if ("error" in job) return refused("codes", job.error, "INVALID");
    return { bulkCreation: creationView(room, job), userErrors: [] };
  },

  /** By ids or by search; the codes go a moment later. */
  discountCodeRedeemCodeBulkDelete({ discountId, ids, search: query, savedSearchId }: { discountId: string; ids?: string[] | null; search?: string | null; savedSearchId?: string | null }, room) {
    const refused = (field: string, message: string, code: string) => ({ job: null, userErrors: [{ field: [field], message, code, extraInfo: null }] });
    if (savedSearchId) throw new Error("stand-in: saved searches are not implemented");
    const discount = codeDiscount(room, discountId);
    if (!discount) return refused("discountId", "Discount does not exist", "INVALID");
    if (!ids && !query) return refused("ids", "Missing expected argument key: 'ids', 'search' or 'saved_search_id'.", "MISSING_ARGUMENT");
    if (ids && query) return refused("ids", "Only one of 'ids', 'search' or 'saved_search_id' is allowed.", "TOO_MANY_ARGUMENTS");
    const wanted = new Set(ids ? ids.map((id) => numberOf(id, "DiscountRedeemCode") ?? 0) : search(discount.codes, query, CODE_FIELDS).map((code) => code.id));
    return { job: jobView(room.api.jobs.start(() => removeCodes(discount, wanted))), userErrors: [] };
  },
};
