import { EXTENSION_ASSETS, THEME_ASSETS, THEME_ROOT } from "./addresses";
import { contentForHeader } from "./content-for-header";
import { html } from "./http";
import { pixelManager } from "./pixel/manager";
import { renderBlock, type RenderedBlock } from "./liquid/blocks";
import { createLiquidRoom, type LiquidRoom } from "./liquid/engine";
import { environmentFor, globalsFor } from "./objects/globals";
import type { Page, PageMaker, PageType, Visit } from "./visit";

/** In an app proxy's reply: without the theme's layout. */
const LAYOUT_NONE = /{%-?\s*layout\s+none\s*-?%}/;

/** Turns templates into pages: the theme's layout with the app's blocks and embeds, or the bare checkout. */
export class Pages implements PageMaker {
  readonly theme: LiquidRoom = createLiquidRoom(THEME_ROOT, "theme", THEME_ASSETS);
  readonly extension: LiquidRoom;

  constructor(private readonly extensionRoot: string) {
    this.extension = createLiquidRoom(extensionRoot, "extension", EXTENSION_ASSETS);
  }

  async show(visit: Visit, page: Page): Promise<Response> {
    const globals = { ...globalsFor(visit, page.type, page.title), ...page.globals };
    const { productBlocks, cartBlocks } = visit.world.theme;
    const blocks = await this.blocks(visit, page.type === "product" ? productBlocks : page.type === "cart" ? cartBlocks : [], globals, page.type);
    const scope = { ...page.scope, app_blocks: blocks.map((block) => block.html).join("\n") };
    const body = await this.theme.render(`templates/${page.template}`, scope, globals, environmentFor(visit));
    return html(await this.inLayout(visit, body, globals, blocks, page.type), page.status);
  }

  async showLiquid(visit: Visit, liquid: string, status: number): Promise<Response> {
    const globals = globalsFor(visit, "page", visit.world.shop.name);
    const alone = LAYOUT_NONE.test(liquid);
    const body = await this.theme.renderText(liquid.replace(LAYOUT_NONE, ""), {}, globals, environmentFor(visit));
    if (alone) return html(body, status);
    return html(await this.inLayout(visit, body, globals, [], "page"), status);
  }

  async bare(visit: Visit, page: Page): Promise<Response> {
    const globals = { ...globalsFor(visit, page.type, page.title), ...page.globals };
    const environment = environmentFor(visit);
    const content_for_layout = await this.theme.render(`templates/${page.template}`, page.scope ?? {}, globals, environment);
    return html(await this.theme.render("layout/checkout", { content_for_layout, content_for_header: pixelManager(visit, page.events ?? []) }, globals, environment), page.status);
  }

  private async inLayout(visit: Visit, content_for_layout: string, globals: object, blocks: RenderedBlock[], type: PageType): Promise<string> {
    const placed = visit.world.theme.embeds.filter((embed) => embed.enabled);
    const embeds = await this.blocks(visit, placed, globals, type);
    const scope = { content_for_layout, content_for_header: contentForHeader(visit, [...blocks, ...embeds]) };
    const page = await this.theme.render("layout/theme", scope, globals, environmentFor(visit));
    const at = (target: string) => embeds.filter((embed) => embed.schema.target === target).map((embed) => embed.html).join("\n");
    return page.replace("</head>", () => `${at("head")}</head>`).replace("</body>", () => `${at("body")}</body>`);
  }

  private async blocks(visit: Visit, placed: { type: string; settings: Record<string, unknown> }[], globals: object, template: string): Promise<RenderedBlock[]> {
    // Shopify takes an app's blocks off the theme when it is uninstalled.
    if (!visit.world.app.installed) return [];
    const environment = environmentFor(visit);
    const page = { template, designMode: visit.designMode, globals, environment };
    const rendered = await Promise.all(placed.map((one) => renderBlock(this.extension, this.extensionRoot, one, page)));
    return rendered.filter((block) => block !== null);
  }
}
