import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import en from "@shopify/polaris/locales/en.json";
import zhCN from "@shopify/polaris/locales/zh-CN.json";
import zhTW from "@shopify/polaris/locales/zh-TW.json";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { apiKey, useCases } from "../../composition.server";
import { adminLocale, textsFor } from "../../locales/admin";
import { Frame } from "../../ui/shell/Frame";
import { ShopProvider } from "../../ui/shop";
import { TextsProvider } from "../../ui/texts";
import { signedIn } from "./signed-in.server";

const polaris = { en, "zh-CN": zhCN, "zh-TW": zhTW };

/** The merchant's language comes with Shopify's first request; later ones inside the app do not carry it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const { name, currency, currencies, timezone, capture } = await useCases.readShop(shop);
  const locale = adminLocale(new URL(request.url).searchParams.get("locale") ?? request.headers.get("accept-language"));
  return { shop: { shop, name, currency, currencies, timezone, capture, apiKey }, locale, texts: textsFor(locale), polaris: polaris[locale] };
}

/** Language and shop facts stay for the visit: asking again after each save would lose the language. */
export const shouldRevalidate = () => false;

export default function App() {
  const { shop, locale, texts, polaris } = useLoaderData<typeof loader>();
  return (
    <AppProvider isEmbeddedApp apiKey={shop.apiKey} i18n={polaris}>
      <TextsProvider locale={locale} texts={texts} timezone={shop.timezone}>
        <ShopProvider value={shop}>
          <Frame>
            <Outlet />
          </Frame>
        </ShopProvider>
      </TextsProvider>
    </AppProvider>
  );
}

export { BareErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";

export const headers: HeadersFunction = (args) => boundary.headers(args);
