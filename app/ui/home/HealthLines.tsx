import { BlockStack, Button, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import type { Instant } from "../../domain/instant";
import { type StepAbout, stepAbouts } from "../../domain/step";
import type { HealthView } from "../../domain/views";
import type { TextKey } from "../../locales/admin";
import { links } from "../links";
import { useAction } from "../parts/useAction";
import { useWords } from "../texts";
import { lateSince } from "./health-state";

/** Where a step's order, campaign or mail is found; news about the shop have no page. */
const places: Record<StepAbout, { url: string; text: TextKey } | null> = {
  tag: { url: links.orders(), text: "health.orders.action" },
  order: { url: links.orders(), text: "health.orders.action" },
  campaign: { url: links.campaigns(), text: "health.campaigns.action" },
  reward: { url: links.programs, text: "health.programs.action" },
  privacy: { url: links.problems(), text: "health.problems.action" },
  mail: { url: links.mails(), text: "home.mails.action" },
  other: null,
};

/** What is wrong, worst first, each with what to do; and when Shopify last spoke. */
export function HealthLines({ health, now }: { health: HealthView; now: Instant }) {
  const { t, n, relative } = useWords();
  const { run, running } = useAction();
  const { lastWebhookAt, unheardOrderAt, waiting, stuck, problems, mailsNotSent } = health;
  const late = lateSince(health, now);
  const steps = stepAbouts.filter((about) => stuck.alone[about]);
  const again = (
    <Button loading={running === "retry_stuck"} onClick={() => run("retry_stuck")}>
      {t("health.stuck.action")}
    </Button>
  );
  return (
    <div className="tuan-lines">
      {unheardOrderAt !== null && <Line text={t("health.unheard")} help={t("health.unheard.body", { when: relative(unheardOrderAt, now) })} />}
      {late && <Line text={n("health.late", waiting.count, { when: relative(late.since, now) })} help={t(late.standstill ? "health.late.standstill" : "health.late.body")} />}
      {problems > 0 && (
        <Line text={n("health.problems", problems)}>
          <Link url={links.problems()}>{t("health.problems.action")}</Link>
          {stuck.told > 0 && steps.length === 0 && again}
        </Line>
      )}
      {steps.map((about, i) => {
        const place = places[about];
        return (
          <Line key={about} text={n(`health.stuck.${about}`, stuck.alone[about]!)} {...(i === 0 && { help: t("health.stuck.body") })}>
            {place && <Link url={place.url}>{t(place.text)}</Link>}
            {i === 0 && again}
          </Line>
        );
      })}
      {mailsNotSent > 0 && (
        <Line text={n("home.mails", mailsNotSent)}>
          <Link url={links.mails("not_sent")}>{t("home.mails.action")}</Link>
        </Line>
      )}
      {lastWebhookAt !== null ? <Line help={t("health.heard", { when: relative(lastWebhookAt, now) })} /> : unheardOrderAt === null && <Line help={t("health.silent")} />}
    </div>
  );
}

/** A sentence, what it means, and what can be done. */
export function Line({ text, help, children }: { text?: string; help?: string; children?: ReactNode }) {
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
      {children && (
        <div className="tuan-actions">{children}</div>
      )}
    </div>
  );
}
