import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    remix({
      ignoredRouteFiles: ["**/.*", "**/*.test.*"],
      future: { v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true, v3_lazyRouteDiscovery: true, v3_singleFetch: true, v3_routeConfig: false },
    }),
  ],
  // The composition waits for its database at the top of its module.
  build: { assetsInlineLimit: 0, target: "es2022" },
  // Found late by Vite's scanner, these are bundled twice and React answers "Invalid hook call" on the first load.
  optimizeDeps: {
    include: ["@shopify/app-bridge-react", "@shopify/polaris", "@shopify/shopify-app-remix/react", "@shopify/shopify-app-remix/server", "@shopify/shopify-app-remix/adapters/node"],
  },
});
