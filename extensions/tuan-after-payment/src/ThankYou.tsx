import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { AfterPayment } from "./AfterPayment";
import type { Host } from "./host";

declare const shopify: Host;

/** The block on the thank-you page. */
export default async () => {
  render(<AfterPayment host={shopify} />, document.body);
};
