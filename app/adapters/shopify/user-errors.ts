import { ok, type Result } from "../../domain/result";
import type { CommerceRefusal } from "../../ports/commerce";

export type UserError = { message: string; field?: readonly string[] | null; code?: string | null };
export type Refused = { ok: false; refusal: { code: "refused"; message: string } };

/** A refusal with Shopify's words, or ours where Shopify gave none. */
export const refused = (message: string): Refused => ({ ok: false, refusal: { code: "refused", message } });

/** @returns a refusal in Shopify's words when there are any errors, else null */
export const refusalOf = (errors: readonly UserError[] | null | undefined): Refused | null => (errors && errors.length > 0 ? refused(errors.map((e) => e.message).join("; ")) : null);

/** Whether the code that we chose is there already: then it was we who made what it belongs to, and the answer was lost. */
export const isTaken = (error: UserError) => (error.code === "TAKEN" || error.code === "DUPLICATE") && error.field?.at(-1) === "code";

/** Turns a mutation's user errors into an answer. */
export const accepted = (errors: readonly UserError[] | null | undefined): Result<null, CommerceRefusal> => refusalOf(errors) ?? ok(null);
