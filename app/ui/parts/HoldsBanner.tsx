import { Banner } from "@shopify/polaris";
import { links } from "../links";
import { useWords } from "../texts";

/** Leads to the rewards that wait for the merchant, where there are any. */
export function HoldsBanner({ count }: { count: number }) {
  const { t, n } = useWords();
  if (count === 0) return null;
  return (
    <Banner tone="warning" title={n("holds.waiting", count)} action={{ content: t("holds.review"), url: links.holds }}>
      {t("holds.waiting.body")}
    </Banner>
  );
}
