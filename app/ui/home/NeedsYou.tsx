import { Banner, BlockStack, Card, Link, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { HomeView } from "../../domain/views";
import { adminPayments, links } from "../links";
import { HoldsBanner } from "../parts/HoldsBanner";
import { ProblemList } from "../problems/ProblemList";
import { useShop } from "../shop";
import { useWords } from "../texts";
import { waits } from "./waits";

/** What only the merchant can settle. */
export function NeedsYou({ home, mailReady, now }: { home: HomeView; mailReady: boolean; now: Instant }) {
  const { t, n } = useWords();
  const { capture } = useShop();
  const calm = !waits(home) && capture !== "on_fulfilment";
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("home.needs")}
        </Text>
        {calm && (
          <Text as="p" tone="subdued">
            {t("home.needs.nothing")}
          </Text>
        )}
        {capture === "on_fulfilment" && home.campaigns > 0 && (
          <Banner tone="warning" title={t("capture.title")} action={{ content: t("capture.action"), url: adminPayments, target: "_top" }}>
            {t("capture.body")}
          </Banner>
        )}
        {home.toCapture > 0 && (
          <Banner tone="warning" title={n("home.capture", home.toCapture)} action={{ content: t("home.capture.action"), url: links.orders({ state: "waiting" }) }}>
            {t("home.capture.body")}
          </Banner>
        )}
        <HoldsBanner count={home.holds} />
        {home.applications > 0 && <Banner title={n("programs.waiting", home.applications)} action={{ content: t("home.applications.action"), url: links.people({ standing: "applied" }) }} />}
        {home.payouts > 0 && <Banner title={n("home.payouts", home.payouts)} action={{ content: t("home.payouts.action"), url: links.payouts() }} />}
        {home.foreign > 0 && <Banner tone="warning" title={n("home.foreign", home.foreign)} action={{ content: t("home.foreign.action"), url: links.programs }} />}
        {home.mailsNotSent > 0 && (
          <Banner tone="warning" title={n("home.mails", home.mailsNotSent)} action={{ content: t("home.mails.action"), url: links.mails("not_sent") }}>
            {t(mailReady ? "home.mails.failed" : "home.mails.unset")}
          </Banner>
        )}
        {home.problems.length > 0 && <ProblemList problems={home.problems} now={now} />}
        {home.problemCount > home.problems.length && <Link url={links.problems()}>{n("problem.all", home.problemCount)}</Link>}
      </BlockStack>
    </Card>
  );
}
