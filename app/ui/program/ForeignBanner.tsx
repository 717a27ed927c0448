import { Banner } from "@shopify/polaris";
import { type Program, takesCurrency } from "../../domain/program";
import { links } from "../links";
import { useShop } from "../shop";
import { useWords } from "../texts";

/** Says that a program's amounts are in a currency the shop has left, and what to do about it. */
export function ForeignBanner({ program }: { program: Program }) {
  const { t } = useWords();
  const { currency } = useShop();
  if (program.currency === currency || program.status === "ended") return null;
  const words = { meant: program.currency, used: currency };
  const may = takesCurrency(program);
  return (
    <Banner tone="warning" title={t("program.currency.title", words)} {...(may && { action: { content: t("campaign.edit"), url: links.editProgram(program.id) } })}>
      {t(may ? "program.currency.check" : "program.currency.end", words)}
    </Banner>
  );
}
