/** Ids are branded strings with a readable prefix, so that a seat's id cannot be passed where a group's is due. */
export type Id<P extends string> = string & { readonly __id: P };
export type CampaignId = Id<"cmp">;
export type OfferId = Id<"ofr">;
export type GroupId = Id<"grp">;
export type SeatId = Id<"sea">;
export type ProgramId = Id<"prg">;
export type ParticipantId = Id<"par">;
export type GrantId = Id<"grt">;
export type PayoutId = Id<"pay">;
export type BatchId = Id<"bat">;
export type InvitationId = Id<"inv">;

/** The shop's permanent domain, `name.myshopify.com`: the first argument of everything that reads or writes data. */
export type ShopDomain = string & { readonly __shop: true };

const SHOP = /^[a-z0-9][a-z0-9-]{0,99}\.myshopify\.com$/;

/** @returns the domain in its branded form, or null when it is not a `*.myshopify.com` name */
export const parseShop = (text: unknown): ShopDomain | null =>
  typeof text === "string" && SHOP.test(text) ? (text as ShopDomain) : null;

/** @returns whether `text` looks like an id with this prefix (it may still be unknown) */
export const isId = <P extends string>(prefix: P, text: unknown): text is Id<P> =>
  typeof text === "string" && new RegExp(`^${prefix}_[0-9a-z]{26}$`).test(text);

/** Shopify's global ids. `gid://shopify/Order/42` ↔ `42`. */
export const gid = (type: string, id: string | number) => `gid://shopify/${type}/${id}`;
export const numeric = (globalId: string) => globalId.slice(globalId.lastIndexOf("/") + 1).replace(/\?.*$/, "");
