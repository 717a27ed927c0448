import { GraphQLError } from "graphql";
import { readPixelManifest } from "../../pixel-manifest";
import { gid, numberOf } from "../gid";
import { hasScope } from "../rules/scopes";
import type { Resolvers, ShopRoom } from "../shop-room";

type Input = { webPixel: { settings: unknown } };

const view = ({ id, settings }: { id: number; settings: object }) => ({ __typename: "WebPixel", id: gid("WebPixel", id), settings: JSON.stringify(settings) });
const refused = (field: string[] | null, message: string, code: string) => ({ webPixel: null, userErrors: [{ __typename: "ErrorsWebPixelUserError", field, message, code }] });

/** The schema's list of scopes leaves this second one to its prose ("Also: …"). */
function needsEvents(room: ShopRoom, field: string): void {
  if (!hasScope(room.world.app.scopes, "read_customer_events")) throw new GraphQLError(`Access denied for ${field} field. Required access: \`write_pixels\` access scope. Also: The app requires read_customer_events access scope and user access permission.`, { extensions: { code: "ACCESS_DENIED" } });
}

/** Settings as the extension defines them, every field there and long enough, and no other. */
function settingsOf({ webPixel }: Input): { settings: Record<string, string> } | ReturnType<typeof refused> {
  const manifest = readPixelManifest();
  if (!manifest) return refused(null, "No extension found", "NO_EXTENSION");
  // Documented is JSON as text; whether an object passes is not, so it does not here.
  if (typeof webPixel.settings !== "string") return refused(["settings"], "Settings is not a valid JSON", "INVALID_CONFIGURATION_JSON");
  let read: unknown;
  try {
    read = JSON.parse(webPixel.settings);
  } catch {
    return refused(["settings"], "Settings is not a valid JSON", "INVALID_CONFIGURATION_JSON");
  }
  const given = Object.entries((read ?? {}) as Record<string, unknown>);
  const fits = given.length === manifest.settings.length && manifest.settings.every(({ key, min }) => given.some(([name, value]) => name === key && typeof value === "string" && value.length >= min));
  return fits ? { settings: Object.fromEntries(given) as Record<string, string> } : refused(["settings"], "Settings must match the extension's settings definition", "INVALID_SETTINGS");
}

export const pixelQueries: Resolvers = {
  webPixel({ id }: { id?: string | null }, { world: { app } }) {
    if (!app.pixel || (id && numberOf(id, "WebPixel") !== app.pixel.id)) throw new GraphQLError("No web pixel was found for this app.", { extensions: { code: "RESOURCE_NOT_FOUND" } });
    return view(app.pixel);
  },
};

export const pixelMutations: Resolvers = {
  webPixelCreate(input: Input, room) {
    needsEvents(room, "webPixelCreate");
    const { app } = room.world;
    const read = settingsOf(input);
    if ("userErrors" in read) return read;
    if (app.pixel) return refused(null, "Web pixel is taken", "TAKEN");
    app.pixel = { id: room.world.nextId(), settings: read.settings };
    return { webPixel: view(app.pixel), userErrors: [] };
  },
  webPixelUpdate({ id, ...input }: Input & { id: string }, room) {
    needsEvents(room, "webPixelUpdate");
    const { app } = room.world;
    if (!app.pixel || numberOf(id, "WebPixel") !== app.pixel.id) return refused(["id"], "Web pixel was not found", "NOT_FOUND");
    const read = settingsOf(input);
    if ("userErrors" in read) return read;
    app.pixel = { ...app.pixel, settings: read.settings };
    return { webPixel: view(app.pixel), userErrors: [] };
  },
};
