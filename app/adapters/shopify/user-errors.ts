import { ok, type Result } from "../../domain/result";
import type { CommerceRefusal } from "../../ports/commerce";

export type UserError = { message: string; field?: readonly string[] | null; code?: string | null };
export type Refused = { ok: false; refusal: { code: "refused"; message: string } };

/** A refusal with Shopify's words, or ours where Shopify gave none. */
export const refused = (message: string): Refused => ({ ok: false, refusal: { code: "refused", message } });

/** @returns a refusal in Shopify's words when there are any errors, else null */
export const refusalOf = (errors: readonly UserError[] | null | undefined): Refused | null => (errors && errors.length > 0 ? refused(errors.map((e) => e.message).join("; ")) : null);

/** Turns a mutation's user errors into an answer. */
export const accepted = (errors: readonly UserError[] | null | undefined): Result<null, CommerceRefusal> => refusalOf(errors) ?? ok(null);
