import path from "node:path";
import { Liquid } from "liquidjs";
import { withEnvironment, type Environment } from "./environment";
import { registerFilters } from "./filters";
import { readLocales } from "./locales";
import { registerTags } from "./tags";

/** A set of Liquid files with its own languages: the theme, or the app's extension. */
export type LiquidRoom = {
  /** @param file path below the room, without ending: "templates/product" */
  render(file: string, scope: object, globals: object, environment: Environment): Promise<string>;
  /** Renders a text that is no file: an app proxy's application/liquid reply. */
  renderText(text: string, scope: object, globals: object, environment: Environment): Promise<string>;
};

/**
 * @param root folder with snippets and locales
 * @param kind the extension's files may not use what Shopify forbids in app blocks
 * @param assetBase where `asset_url` points
 */
export function createLiquidRoom(root: string, kind: "theme" | "extension", assetBase: string): LiquidRoom {
  const engine = new Liquid({
    root: [root],
    partials: [path.join(root, "snippets")],
    extname: ".liquid",
    jsTruthy: false,
    strictFilters: true,
    ownPropertyOnly: true,
    relativeReference: false,
    // Files are read on every page: whoever edits a block sees it at once.
    cache: false,
  });
  let translator = readLocales(path.join(root, "locales"));
  registerTags(engine, kind);
  registerFilters(engine, () => translator, assetBase);
  const refresh = () => void (translator = readLocales(path.join(root, "locales")));
  return {
    async render(file, scope, globals, environment) {
      refresh();
      return (await engine.renderFile(file, scope, { globals: withEnvironment(globals, environment) })) as string;
    },
    async renderText(text, scope, globals, environment) {
      refresh();
      return (await engine.parseAndRender(text, scope, { globals: withEnvironment(globals, environment) })) as string;
    },
  };
}
