import { GraphQLError } from "graphql";
import type { Metafield } from "../../world/types";
import { numberOf, parseGid } from "../gid";
import { hasScope } from "../rules/scopes";
import type { Resolvers, ShopRoom } from "../shop-room";
import { digestOf, find, fullNamespace, metafieldView, type Owner } from "./metafield-view";

type Input = { ownerId: string; namespace?: string | null; key: string; type?: string | null; value: string; compareDigest?: string | null };
type Identifier = { ownerId: string; namespace: string; key: string };
type Problem = { field: string[]; message: string; code: string; elementIndex: number | null };

/** Metafields per call (the schema's note on metafieldsSet). */
const LIMIT = 25;
/** Of a JSON metafield, since 2026-04 (https://shopify.dev/docs/apps/build/custom-data/metafields/metafield-limits). */
const MAX_VALUE = 128 * 1024;
const TYPES = new Set(["json", "single_line_text_field", "multi_line_text_field", "number_integer", "number_decimal", "boolean", "url", "date_time"]);

/** Finds the owner and asks for the scope that changing it needs. */
function ownerOf(room: ShopRoom, ownerId: string): Owner | null {
  const { world } = room;
  const product = numberOf(ownerId, "Product");
  if (product !== null) {
    if (!hasScope(world.app.scopes, "write_products")) throw new GraphQLError("Access denied for metafieldsSet field. Required access: `write_products` access scope.", { extensions: { code: "ACCESS_DENIED" } });
    return world.products.some((one) => one.id === product) ? { ownerType: "PRODUCT", ownerId: product } : null;
  }
  const parsed = parseGid(ownerId);
  if (parsed?.type === "AppInstallation") return parsed.id === "1" ? { ownerType: "APPINSTALLATION", ownerId: 1 } : null;
  if (parsed?.type === "Shop") return parsed.id === "1" ? { ownerType: "SHOP", ownerId: 1 } : null;
  throw new GraphQLError(`stand-in: metafields of ${parsed?.type ?? ownerId} are not implemented`, { extensions: { code: "NOT_IMPLEMENTED" } });
}

function valueProblem(type: string, value: string): string | null {
  if (value === "") return "Value can't be blank.";
  if (type === "json") {
    try {
      JSON.parse(value);
    } catch {
      return "Value is invalid JSON.";
    }
  }
  if (type === "number_integer" && !/^-?\d+$/.test(value)) return "Value must be an integer.";
  if (type === "boolean" && value !== "true" && value !== "false") return "Value must be true or false.";
  if (type === "single_line_text_field" && value.includes("\n")) return "Value must be a single line text string.";
  return Buffer.byteLength(value) > MAX_VALUE ? `Value is too large. The maximum size is ${MAX_VALUE} bytes.` : null;
}

function checked(room: ShopRoom, input: Input, index: number): Metafield | Problem {
  const problem = (field: string, message: string, code: string): Problem => ({ field: ["metafields", String(index), field], message, code, elementIndex: index });
  const owner = ownerOf(room, input.ownerId);
  if (!owner) return problem("ownerId", "Owner does not exist.", "INVALID");
  const namespace = fullNamespace(room, input.namespace);
  if (namespace.startsWith("app--") && !`${namespace}--`.startsWith(`${fullNamespace(room, null)}--`)) return problem("namespace", "Access to this namespace and key on Metafields for this resource type is not allowed.", "APP_NOT_AUTHORIZED");
  if (!/^[A-Za-z0-9_-]{2,64}$/.test(input.key)) return problem("key", "Key must be 2 to 64 letters, digits, underscores or hyphens.", "INVALID");
  const known = find(room, owner, namespace, input.key);
  const type = input.type ?? known?.type;
  if (!type) return problem("type", "Type can't be blank", "BLANK");
  if (!TYPES.has(type)) return problem("type", `Type is not included in the list: ${type}`, "INCLUSION");
  const invalid = valueProblem(type, input.value);
  if (invalid) return problem("value", invalid, "INVALID_VALUE");
  if (input.compareDigest !== undefined && input.compareDigest !== (known ? digestOf(known) : null)) return problem("compareDigest", "The resource has been updated since it was loaded. Try again with an updated `compareDigest` value.", "STALE_OBJECT");
  return { ...owner, namespace, key: input.key, type, value: input.value };
}

function remove(room: ShopRoom, owner: Owner, namespace: string, key: string): boolean {
  const known = find(room, owner, namespace, key);
  if (known) room.world.metafields.splice(room.world.metafields.indexOf(known), 1);
  return known !== null;
}

export const metafieldMutations: Resolvers = {
  /** All or nothing, as the schema says. */
  metafieldsSet({ metafields }: { metafields: Input[] }, room) {
    if (metafields.length > LIMIT) return { metafields: null, userErrors: [{ field: ["metafields"], message: `Exceeded the maximum metafields input limit of ${LIMIT}.`, code: "LESS_THAN_OR_EQUAL_TO", elementIndex: null }] };
    const results = metafields.map((input, index) => checked(room, input, index));
    const userErrors = results.filter((one): one is Problem => "message" in one);
    if (userErrors.length) return { metafields: [], userErrors };
    const fields = results as Metafield[];
    for (const field of fields) {
      remove(room, field, field.namespace, field.key);
      room.world.metafields.push(field);
    }
    return { metafields: fields.map(metafieldView), userErrors: [] };
  },

  /** One that is not there is answered with null and is no error. */
  metafieldsDelete({ metafields }: { metafields: Identifier[] }, room) {
    const deletedMetafields = metafields.map(({ ownerId, namespace, key }) => {
      const owner = ownerOf(room, ownerId);
      const full = fullNamespace(room, namespace);
      return owner && remove(room, owner, full, key) ? { __typename: "MetafieldIdentifier", ownerId, namespace: full, key } : null;
    });
    return { deletedMetafields, userErrors: [] };
  },
};
