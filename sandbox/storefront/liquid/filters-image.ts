import type { FilterImplOptions } from "liquidjs";
import { escapeHtml } from "./escape";
import { keywords } from "./keywords";

const source = (value: unknown): string =>
  typeof value === "string" ? value : ((value as { featured_image?: { src?: string }; src?: string } | null)?.src ?? (value as { featured_image?: { src?: string } } | null)?.featured_image?.src ?? "");

/** `image_url`: Shopify refuses it without a width or a height (https://shopify.dev/docs/api/liquid/filters/image_url). */
export const imageUrl: FilterImplOptions = (value, ...args) => {
  const { width, height } = keywords(args);
  if (width === undefined && height === undefined) throw new Error("image_url requires either a width or a height parameter");
  const size = [width === undefined ? "" : `width=${Number(width)}`, height === undefined ? "" : `height=${Number(height)}`].filter(Boolean).join("&");
  const url = source(value);
  return url === "" ? "" : `${url}${url.includes("?") ? "&" : "?"}${size}`;
};

/** `image_tag`: an img element; keyword arguments become attributes. */
export const imageTag: FilterImplOptions = (value, ...args) => {
  const given: Record<string, unknown> = { ...keywords(args) };
  const width = given.width ?? /[?&]width=(\d+)/.exec(String(value))?.[1];
  delete given.preload;
  delete given.widths;
  const all = { src: value, alt: "", ...given, ...(width === undefined ? {} : { width }), loading: given.loading ?? "lazy" };
  return `<img${Object.entries(all).map(([name, one]) => ` ${name}="${escapeHtml(one)}"`).join("")}>`;
};
