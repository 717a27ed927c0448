import type { ReactNode } from "react";
import type { LinksFunction } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from "@remix-run/react";
import polaris from "@shopify/polaris/build/esm/styles.css?url";
import type { loader as appLoader } from "./routes/app/route";
import tuan from "./ui/admin.css?url";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "preconnect", href: "https://cdn.shopify.com/" },
  { rel: "stylesheet", href: polaris },
  { rel: "stylesheet", href: tuan },
  { rel: "stylesheet", href: "https://cdn.shopify.com/static/fonts/inter/v4/styles.css" },
];

/** The document around every page, an error's too. */
export function Layout({ children }: { children: ReactNode }) {
  const app = useRouteLoaderData<typeof appLoader>("routes/app");
  return (
    <html lang={app?.locale ?? "en"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Tuan</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export { RootErrorBoundary as ErrorBoundary } from "./ui/shell/errors";
