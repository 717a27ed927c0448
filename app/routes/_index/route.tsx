import { redirect, type LoaderFunctionArgs } from "@remix-run/node";

/** Shopify opens the app at its root with `shop` and `host`; the screens live under /app. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  if (searchParams.has("shop") || searchParams.has("host")) throw redirect(`/app${search}`);
  return null;
}

export default function Index() {
  return (
    <main className="tuan-outside">
      <h1>Tuan</h1>
      <p>Tuan opens inside your Shopify admin, under Apps.</p>
      <p lang="zh-CN">请在 Shopify 后台的“应用”中打开 Tuan。</p>
    </main>
  );
}
