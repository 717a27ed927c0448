import { createHash } from "node:crypto";
import type { Metafield } from "../../world/types";
import { connection, type Page } from "../connection";
import { gid } from "../gid";
import type { ShopRoom } from "../shop-room";

export type Owner = Pick<Metafield, "ownerType" | "ownerId">;

/**
 * Spells out the app's reserved namespace: `$app` and `$app:name` belong to the app alone
 * (https://shopify.dev/docs/apps/build/custom-data/ownership). No namespace at all means `$app`.
 */
export function fullNamespace(room: ShopRoom, namespace: string | null | undefined): string {
  const own = `app--${room.world.app.clientId}`;
  if (!namespace || namespace === "$app") return own;
  return namespace.startsWith("$app:") ? `${own}--${namespace.slice("$app:".length)}` : namespace;
}

export const find = (room: ShopRoom, owner: Owner, namespace: string, key: string) =>
  room.world.metafields.find((one) => one.ownerType === owner.ownerType && one.ownerId === owner.ownerId && one.namespace === namespace && one.key === key) ?? null;

/** What `compareDigest` guards. */
export const digestOf = (field: Metafield) => createHash("sha256").update(field.value).digest("hex");

const identity = (field: Metafield) => parseInt(createHash("sha256").update([field.ownerType, field.ownerId, field.namespace, field.key].join("\n")).digest("hex").slice(0, 12), 16);

export function metafieldView(field: Metafield) {
  return {
    __typename: "Metafield",
    id: gid("Metafield", identity(field)),
    namespace: field.namespace,
    key: field.key,
    type: field.type,
    value: field.value,
    jsonValue: () => (field.type === "json" ? (JSON.parse(field.value) as unknown) : field.value),
    ownerType: field.ownerType,
    compareDigest: digestOf(field),
    sizeInBytes: Buffer.byteLength(field.value),
  };
}

/** The `metafield` field of anything that has some. */
export const metafieldOf = (room: ShopRoom, owner: Owner) => (args: { namespace?: string | null; key: string }) => {
  const field = find(room, owner, fullNamespace(room, args.namespace), args.key);
  return field && metafieldView(field);
};

/** The `metafields` connection of anything that has some. */
export const metafieldsOf = (room: ShopRoom, owner: Owner) => (args: Page & { namespace?: string | null }) => {
  const wanted = args.namespace ? fullNamespace(room, args.namespace) : null;
  const own = room.world.metafields.filter((one) => one.ownerType === owner.ownerType && one.ownerId === owner.ownerId && (!wanted || one.namespace === wanted));
  return connection(own, args, (field) => ({ value: identity(field), id: identity(field) }), metafieldView);
};
