import { isRouteErrorResponse, useRevalidator, useRouteError } from "@remix-run/react";
import { Banner, Page, Text } from "@shopify/polaris";
import { links } from "../links";
import { useWords } from "../texts";

/** Shopify's sign-in travels as a thrown page whose script App Bridge must see. @returns that page, or null */
const signInPage = (error: unknown): string | null => (isRouteErrorResponse(error) && typeof error.data === "string" && error.data.includes("<script") ? error.data : null);

/** For the screens: the navigation stays, and the page says what happened and what to do next. */
export function PageErrorBoundary() {
  const error = useRouteError();
  const { t } = useWords();
  const { revalidate } = useRevalidator();
  const page = signInPage(error);
  if (page) return <div dangerouslySetInnerHTML={{ __html: page }} />;
  const gone = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Page title={t(gone ? "error.gone.title" : "error.title")}>
      <Banner tone={gone ? "info" : "critical"} action={gone ? { content: t("error.gone.action"), url: links.campaigns() } : { content: t("error.action"), onAction: revalidate }}>
        <Text as="p">{t(gone ? "error.gone.body" : "error.body")}</Text>
      </Banner>
    </Page>
  );
}

/** For the frame itself: neither language nor Polaris can be counted on here. */
export function BareErrorBoundary() {
  const page = signInPage(useRouteError());
  if (page) return <div dangerouslySetInnerHTML={{ __html: page }} />;
  return (
    <main className="tuan-outside">
      <h1>Tuan could not open</h1>
      <p>Nothing is lost. Reload this page; if that does not help, open Tuan again from Apps.</p>
      <p lang="zh-CN">暂时无法打开 Tuan，您的数据没有丢失。请刷新页面，或从“应用”重新打开。</p>
    </main>
  );
}

/** For addresses that lead nowhere, outside every screen. Without it Remix prints the error where the log's lines go. */
export function RootErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error) || error.status !== 404) return <BareErrorBoundary />;
  return (
    <main className="tuan-outside">
      <h1>There is no such page</h1>
      <p>Open Tuan inside your Shopify admin, under Apps.</p>
      <p lang="zh-CN">没有这个页面。请在 Shopify 后台的“应用”中打开 Tuan。</p>
    </main>
  );
}
