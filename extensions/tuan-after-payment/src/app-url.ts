/** Filled in while the extension is bundled: Shopify's command line replaces it from the app's `.env`, or from the tunnel in `app dev`. */
declare const process: { env: { APP_URL?: string } };

/** @returns the app's address without a slash at its end; empty when the bundle was made without `APP_URL` */
export function appUrl(): string {
  try {
    return (process.env.APP_URL ?? "").replace(/\/$/, "");
  } catch {
    // Not replaced, and there is no `process` where extensions run.
    return "";
  }
}
