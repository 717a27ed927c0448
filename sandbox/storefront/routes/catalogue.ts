import { json } from "../http";
import { productObject } from "../objects/product";
import type { Visit } from "../visit";
import type { Route } from "./route";

const active = (visit: Visit) => visit.world.products.filter((product) => product.status === "ACTIVE");

/** The home page, with the guide; the guide leads to a product that has a live campaign, if there is one. */
async function home(visit: Visit): Promise<Response> {
  const campaign = visit.world.metafields.find((metafield) => metafield.ownerType === "PRODUCT" && metafield.key === "group_buy" && /"state":\s*"live"/.test(metafield.value));
  const grouped = active(visit).find((product) => product.id === campaign?.ownerId);
  const scope = { guide_product: grouped ? productObject(grouped, visit.world, visit.root, visit.presentment) : null, admin_url: visit.shop.adminUrl() };
  return visit.shop.pages.show(visit, { template: "index", type: "index", title: visit.world.shop.name, scope });
}

async function collection(visit: Visit): Promise<Response> {
  const title = visit.locale === "zh-CN" ? "全部商品" : visit.locale === "zh-TW" ? "全部商品" : "All products";
  return visit.shop.pages.show(visit, { template: "collection", type: "collection", title });
}

async function product(visit: Visit, [handle]: string[]): Promise<Response> {
  const found = active(visit).find((one) => one.handle === handle);
  if (!found) return notFound(visit);
  const object = productObject(found, visit.world, visit.root, visit.presentment, Number(visit.url.searchParams.get("variant")) || undefined);
  const others = active(visit).filter((one) => one.id !== found.id).slice(0, 4).map((one) => productObject(one, visit.world, visit.root, visit.presentment));
  return visit.shop.pages.show(visit, { template: "product", type: "product", title: found.title, globals: { product: object }, scope: { others } });
}

/** /products/{handle}.js: https://shopify.dev/docs/api/ajax/reference/product */
function productJson(visit: Visit, [handle]: string[]): Response {
  const found = active(visit).find((one) => one.handle === handle);
  if (!found) return json({ status: 404, message: "Not Found", description: "Not Found" }, 404);
  const { images, featured_image, options_with_values, ...rest } = productObject(found, visit.world, visit.root, visit.presentment);
  return json({ ...rest, images: images.map((image) => image.src), featured_image: featured_image.src, options: options_with_values.map(({ name, position, values }) => ({ name, position, values })) });
}

/** The theme's page for an address that leads nowhere. */
export const notFound = (visit: Visit): Promise<Response> => visit.shop.pages.show(visit, { template: "404", type: "404", title: "404", status: 404 });

export const catalogueRoutes: Route[] = [
  { method: "GET", path: /^\/$/, handle: home },
  { method: "GET", path: /^\/collections(?:\/all)?$/, handle: collection },
  { method: "GET", path: /^\/products\/([\w-]+)\.js$/, handle: productJson },
  { method: "GET", path: /^(?:\/collections\/all)?\/products\/([^/.]+)$/, handle: product },
];
