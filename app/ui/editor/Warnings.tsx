import { Banner, Link, Text } from "@shopify/polaris";
import type { CampaignForm } from "../../contracts/campaign-form";
import { fromLocal } from "../../contracts/local-time";
import { links } from "../links";
import { useShop } from "../shop";
import { useWords } from "../texts";
import type { Clash, EditorProduct } from "./editor-types";
import { coveredVariants, notCheaper } from "./prices";

/** What can be saved, but should not be published like this. */
export function Warnings({ form, product, clashes }: { form: CampaignForm; product: EditorProduct | null; clashes: Clash[] }) {
  const { t, when } = useWords();
  const shop = useShop();
  const start = fromLocal({ date: form.startDate, time: form.startTime }, form.timezone, "start");
  const end = fromLocal({ date: form.endDate, time: form.endTime }, form.timezone, "end");
  const overlapping = start.ok && end.ok ? clashes.filter((c) => c.startsAt < end.at && start.at < c.endsAt) : [];
  const dear = notCheaper(form, coveredVariants(form, product), shop);
  return (
    <>
      {overlapping.map((clash) => (
        <Banner key={clash.id} tone="warning" title={t("editor.clash.title")}>
          <Text as="p">
            <Link url={links.campaign(clash.id)}>{clash.title}</Link> {t("editor.clash.body", { start: when(clash.startsAt), end: when(clash.endsAt) })}
          </Text>
        </Banner>
      ))}
      {dear.length > 0 && (
        <Banner tone="warning" title={t("editor.dear.title")}>
          {t("editor.dear.body", { variants: dear.map((v) => v.title).join(", ") })}
        </Banner>
      )}
    </>
  );
}
