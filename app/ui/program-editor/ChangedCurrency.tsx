import { Banner } from "@shopify/polaris";
import { useWords } from "../texts";

/** Says that the amounts below were meant in another currency, and saves them as they are for who has nothing to change. */
export function ChangedCurrency({ meant, currency, save }: { meant: string; currency: string; save: () => void }) {
  const { t } = useWords();
  if (meant === currency) return null;
  return <Banner tone="warning" title={t("program.edit.currency.title", { meant, used: currency })} action={{ content: t("program.edit.currency.keep"), onAction: save }} />;
}
