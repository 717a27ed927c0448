import type { Product } from "../../world/types";
import { count, decimal, money, parseAmount } from "../format";
import { back, content, type Context, get, type Handler, post, type Reply } from "../http";
import { type Html, html } from "../html";
import { badge, select, table } from "./parts";

const picture = (product: Product, storefront: string, size: number): Html => html`<img src="${new URL(product.image, storefront).href}" alt="" width="${size}" height="${size}" loading="lazy" class="picture">`;

function row(product: Product, { api: { world }, storefront }: Context): Html {
  const prices = product.variants.map(({ price }) => price);
  const [low, high] = [Math.min(...prices), Math.max(...prices)].map((minor) => money(minor, world.shop.currency));
  return html`<tr><td>${picture(product, storefront, 40)}</td><td><a href="/products/${product.id}"><b>${product.title}</b></a><br><small>${product.type}</small></td><td>${badge(product.status)}</td><td class="n">${low === high ? low : `${low} – ${high}`}</td><td class="n">${product.variants.reduce((sum, { stock }) => sum + stock, 0)}</td><td>${count(product.variants.length, "variant")}</td></tr>`;
}

const withProduct = (run: (product: Product, context: Context) => ReturnType<Handler>): Handler => (context) => {
  const product = context.api.world.products.find(({ id }) => String(id) === context.params.id);
  return product ? run(product, context) : content("No such product", html`<p>Look at <a href="/products">all products</a>.</p>`, 404);
};

function page(product: Product, { api: { world }, storefront }: Context): Html {
  const { currency } = world.shop;
  const variantRow = (variant: Product["variants"][number]) =>
    html`<tr><td>${variant.title === "Default Title" ? product.title : variant.title}<br><small>${variant.sku}</small></td><td class="n"><input name="price-${variant.id}" value="${decimal(variant.price, currency)}" inputmode="decimal" size="8" aria-label="Price of ${variant.title}"></td><td class="n"><input type="number" name="stock-${variant.id}" value="${variant.stock}" aria-label="Stock of ${variant.title}"></td></tr>`;
  return html`<p><a href="${storefront}/products/${product.handle}" target="_blank" rel="noopener">View in the online store</a></p>
  <form method="post" action="/products/${product.id}"><div class="columns"><div>${table(["Variant", { n: `Price (${currency})` }, { n: "Stock" }], product.variants.map(variantRow), "No variants.")}<button type="submit" class="primary">Save</button></div>
  <div class="card">${picture(product, storefront, 160)}<p>${select("status", "Status", [["ACTIVE", "Active"], ["DRAFT", "Draft"], ["ARCHIVED", "Archived"]], product.status)}</p><dl><dt>Handle</dt><dd>${product.handle}</dd><dt>Id</dt><dd>${product.id}</dd></dl></div></div></form>`;
}

/** Saves prices, stock and status as the merchant would; only what differs is changed. */
function save(product: Product, { api, form }: Context): Reply {
  const { currency } = api.world.shop;
  const prices: Record<number, number> = {};
  const stock: Record<number, number> = {};
  for (const variant of product.variants) {
    const price = parseAmount(form.get(`price-${variant.id}`) ?? "", currency);
    const left = Number(form.get(`stock-${variant.id}`) || NaN);
    if (price === null) return back(`/products/${product.id}`, { error: `The price of ${variant.title} is no amount in ${currency}.` });
    if (!Number.isInteger(left)) return back(`/products/${product.id}`, { error: `The stock of ${variant.title} must be a whole number.` });
    if (price !== variant.price) prices[variant.id] = price;
    if (left !== variant.stock) stock[variant.id] = left;
  }
  const status = (["ACTIVE", "DRAFT", "ARCHIVED"] as const).find((known) => known === form.get("status")) ?? product.status;
  api.products.update(product, { prices, stock, ...(status !== product.status && { status }) });
  return back(`/products/${product.id}`, "Saved. products/update was queued.");
}

export const productsRoutes = [
  get("/products", (context) => content("Products", table(["Picture", "Product", "Status", { n: "Price" }, { n: "Stock" }, "Variants"], context.api.world.products.map((product) => row(product, context)), "No products."))),
  get("/products/:id", withProduct((product, context) => content(product.title, page(product, context)))),
  post("/products/:id", withProduct(save)),
];
