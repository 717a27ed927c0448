import { useRevalidator } from "@remix-run/react";
import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { Instant } from "../../domain/instant";
import type { HealthView } from "../../domain/views";
import { links } from "../links";
import { useAction } from "../parts/useAction";
import { useWords } from "../texts";
import { healthState, lateSince } from "./health-state";

/** How the work in the background is getting on: one line while all is well. @param health null when it could not be read */
export function HealthCard({ health, now }: { health: HealthView | null; now: Instant }) {
  const { t } = useWords();
  const state = health && healthState(health, now);
  return (
    <Card>
      <BlockStack gap="300">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {t("health.title")}
          </Text>
          {state && <Badge tone={state === "trouble" ? "attention" : "success"}>{t(state === "trouble" ? "health.trouble" : "health.well")}</Badge>}
        </InlineStack>
        {health ? <HealthLines health={health} now={now} /> : <Unread />}
      </BlockStack>
    </Card>
  );
}

function HealthLines({ health, now }: { health: HealthView; now: Instant }) {
  const { t, n, relative } = useWords();
  const { run, running } = useAction();
  const { lastWebhookAt, waiting, stuck, problems, mailsNotSent } = health;
  const late = lateSince(health, now);
  return (
    <div className="tuan-lines">
      {stuck > 0 && (
        <Line text={n("health.stuck", stuck)} help={t("health.stuck.body")}>
          <Button loading={running === "retry_stuck"} onClick={() => run("retry_stuck")}>
            {t("health.stuck.action")}
          </Button>
        </Line>
      )}
      {late !== null && <Line text={n("health.late", waiting.count, { when: relative(late, now) })} help={t("health.late.body")} />}
      {problems > 0 && (
        <Line text={n("health.problems", problems)}>
          <Link url={links.problems()}>{t("health.problems.action")}</Link>
        </Line>
      )}
      {mailsNotSent > 0 && (
        <Line text={n("home.mails", mailsNotSent)}>
          <Link url={links.mails("not_sent")}>{t("home.mails.action")}</Link>
        </Line>
      )}
      <Line help={lastWebhookAt === null ? t("health.silent") : t("health.heard", { when: relative(lastWebhookAt, now) })} />
    </div>
  );
}

function Line({ text, help, children }: { text?: string; help?: string; children?: ReactNode }) {
  return (
    <div className="tuan-line">
      <BlockStack>
        {text && <Text as="span">{text}</Text>}
        {help && (
          <Text as="span" tone="subdued" {...(text && { variant: "bodySm" as const })}>
            {help}
          </Text>
        )}
      </BlockStack>
      <div>{children}</div>
    </div>
  );
}

/** The rest of the page is there; only this could not be looked up. */
function Unread() {
  const { t } = useWords();
  const { revalidate, state } = useRevalidator();
  return (
    <Line text={t("health.unread")}>
      <Button loading={state === "loading"} onClick={revalidate}>
        {t("health.unread.action")}
      </Button>
    </Line>
  );
}
