import { ABROAD } from "../../world/seed";
import type { World } from "../../world/types";
import { back, content, type Context, get, post, type Reply } from "../http";
import { type Html, html } from "../html";
import { checkbox, postButton, select } from "./parts";
import { readTheme, themeForm } from "./theme-form";

const CAPTURE: [World["shop"]["capture"], string][] = [
  ["AUTOMATIC", "automatically at checkout"],
  ["MANUAL", "by hand, later"],
  ["FULFILLMENT", "when the order is fulfilled"],
];

const shopForm = ({ shop }: World): Html => html`<form class="card" method="post" action="/settings/shop"><h2>Shop</h2>
  <p>${select("capture", "Card payments are captured", CAPTURE, shop.capture)}</p>
  ${checkbox("withhold", "Withhold customers’ personal data from apps, as for an app that Shopify has not approved for it", shop.withholdPersonalData)}
  ${checkbox("consent", "Ask visitors for consent before anything of them is remembered", shop.asksConsent)}
  ${checkbox("abroad", "Sell in Canadian dollars and yen as well; campaigns with a fixed price need one currency", shop.presentments.length > 0)}
  <p><button type="submit" class="primary">Save</button></p></form>`;

const appCard = ({ app, shop }: World): Html => html`<section class="card"><h2>Tuan</h2><dl><dt>State</dt><dd>${app.installed ? "installed" : "not installed: open it under Apps to install it"}</dd><dt>Client id</dt><dd>${app.clientId}</dd><dt>Shop</dt><dd>${shop.domain}</dd></dl>
  <p class="quiet">Uninstalling ends every access token at once. Shopify asks apps to erase the shop’s data 48 hours later.</p>
  <div class="row">${app.installed ? postButton("/settings/uninstall", "Uninstall", {}, "critical") : postButton("/settings/redact-shop", "Erase the shop’s data", {}, "critical")}</div></section>`;

const page = ({ api: { world }, storefront }: Context): Html => html`<div class="columns"><div>${shopForm(world)}${themeForm(world, storefront)}</div><div>${appCard(world)}</div></div>`;

function saveShop({ api: { world }, form }: Context): Reply {
  const capture = CAPTURE.map(([value]) => value).find((value) => value === form.get("capture"));
  if (!capture) return back("/settings", { error: "Choose when payments are captured." });
  world.shop.capture = capture;
  world.shop.withholdPersonalData = form.has("withhold");
  world.shop.asksConsent = form.has("consent");
  world.shop.presentments = form.has("abroad") ? ABROAD : [];
  return back("/settings", "Saved.");
}

export const settingsRoutes = [
  get("/settings", (context) => content("Shop, theme and app", page(context))),
  // Apps link to single pages of the settings; here they are one.
  get("/settings/*", () => ({ kind: "redirect", to: "/settings" })),
  post("/settings/shop", saveShop),
  post("/settings/theme", ({ api: { world }, form }) => {
    readTheme(world, form);
    return back("/settings", "The theme is saved.");
  }),
  post("/settings/uninstall", ({ api }) => {
    api.privacy.uninstall();
    return back("/settings", "Uninstalled. app/uninstalled was queued.");
  }),
  post("/settings/redact-shop", ({ api }) => {
    api.privacy.redactShop();
    return back("/settings", "shop/redact was queued.");
  }),
];
