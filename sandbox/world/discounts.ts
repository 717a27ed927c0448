import type { WorldApi } from "./api";
import { codeOf } from "./codes";
import { type Context, DELAY, refuse } from "./context";
import type { CodeJob } from "./types";

/** Codes per discountRedeemCodeBulkAdd (https://shopify.dev/docs/api/admin-graphql/latest/mutations/discountRedeemCodeBulkAdd). */
const MAX_BULK = 250;
const MAX_CODE_LENGTH = 255;
/** Active automatic discounts per store (https://help.shopify.com/en/manual/discounts/discount-types). */
const MAX_AUTOMATIC = 25;
/** Products or variants per discount. */
const MAX_ITEMS = 100;

export function discountRoom({ world, schedule, emit }: Context): WorldApi["discounts"] {
  const taken = (code: string) => codeOf(world, code) !== null;
  return {
    byCode: (code) => codeOf(world, code),
    create({ codes, ...input }) {
      const { value } = input;
      if (value.kind === "percentage" && !(value.rate > 0 && value.rate <= 1)) return refuse("Value must be between 0.0 and 1.0");
      if (value.kind === "amount" && value.minor <= 0) return refuse("Discount amount must be greater than 0");
      if (input.endsAt !== null && input.endsAt <= input.startsAt) return refuse("Ends at needs to be after starts_at");
      if (input.productIds.length > MAX_ITEMS || input.variantIds.length > MAX_ITEMS) return refuse("The number of products exceeds the limit of 100");
      if (input.automatic === codes.length > 0) return refuse(input.automatic ? "Automatic discounts have no code" : "Code can't be blank");
      if (codes.some(taken)) return refuse("Code must be unique. Please try a different code.");
      if (input.automatic && world.discounts.filter((d) => d.automatic && !d.deactivated && (d.endsAt === null || d.endsAt > world.now())).length >= MAX_AUTOMATIC) return refuse("The limit of 25 automatic discounts has been reached");
      const discount = { ...input, id: world.nextId(), deactivated: false, createdAt: world.now(), codes: codes.map((code) => ({ id: world.nextId(), code, used: 0 })) };
      world.discounts.push(discount);
      return discount;
    },
    remove(discount) {
      world.discounts = world.discounts.filter((one) => one !== discount);
      const kind = discount.automatic ? "DiscountAutomaticNode" : "DiscountCodeNode";
      emit("discounts/delete", { admin_graphql_api_id: `gid://shopify/${kind}/${discount.id}`, deleted_at: new Date(world.now()).toISOString() });
    },
    addCodes(discount, codes) {
      if (codes.length === 0 || codes.length > MAX_BULK) return refuse(`Codes must be between 1 and ${MAX_BULK}`);
      const job: CodeJob = { id: world.nextId(), discountId: discount.id, codes: codes.map((code) => ({ code, error: null })), done: false, readyAt: world.now() + DELAY.codes };
      world.codeJobs.push(job);
      schedule.at(job.readyAt, () => {
        for (const entry of job.codes) {
          if (!world.discounts.includes(discount)) entry.error = "Discount does not exist";
          else if (entry.code.trim() === "") entry.error = "Code can't be blank";
          else if (entry.code.length > MAX_CODE_LENGTH) entry.error = "Code is too long (maximum is 255 characters)";
          else if (taken(entry.code)) entry.error = "Code must be unique. Please try a different code.";
          else discount.codes.push({ id: world.nextId(), code: entry.code, used: 0 });
        }
        job.done = true;
      });
      return job;
    },
  };
}
