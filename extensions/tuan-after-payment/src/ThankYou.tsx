import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { Invitation } from "./Invitation";
import type { Host } from "./host";

declare const shopify: Host;

/** The block on the thank-you page. */
export default async () => {
  render(<Invitation host={shopify} />, document.body);
};
