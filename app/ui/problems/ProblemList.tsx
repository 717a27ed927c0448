import { Badge, BlockStack, Button, InlineStack, Link, Text } from "@shopify/polaris";
import type { ProblemKind } from "../../domain/problem";
import type { Instant } from "../../domain/instant";
import type { ProblemRow } from "../../domain/views";
import { adminOrder, links } from "../links";
import { useAction } from "../parts/useAction";
import { useWords } from "../texts";
import { problemTexts } from "./problem-texts";

/** Money that came after a cancel, and an order that was edited, are for a person to decide; what waits goes on by itself: there is nothing to do again. */
const retryable: Record<ProblemKind, boolean> = { refund_failed: true, paid_after_cancel: false, order_edited: false, effect_waiting: false, hold_failed: true, capture_failed: true, publish_failed: true, pool_empty: true, price_changed: true, discount_gone: true, effect_dead: true };

/** Problems, each with the buttons that solve it and links to what it is about. */
export function ProblemList({ problems, now }: { problems: ProblemRow[]; now: Instant }) {
  return (
    <div className="tuan-lines">
      {problems.map((problem) => (
        <ProblemItem key={problem.key} problem={problem} now={now} />
      ))}
    </div>
  );
}

function ProblemItem({ problem, now }: { problem: ProblemRow; now: Instant }) {
  const { t, day, relative } = useWords();
  const { run, running, refused } = useAction({ path: links.problems() });
  const { kind, key, orderId, status } = problem;
  const { title, body, reason, came, until } = problemTexts(problem);
  return (
    <div className="tuan-problem">
      <BlockStack gap="200">
        <InlineStack gap="200" blockAlign="center">
          <Text as="h3" variant="headingSm">
            {t(title)}
          </Text>
          <Badge tone={status === "open" ? "critical" : undefined}>{t(`problem.status.${status}`)}</Badge>
          <Text as="span" variant="bodySm" tone="subdued">
            {t(status === "open" ? "problem.since" : "problem.resolved", { when: relative(problem.resolvedAt ?? problem.raisedAt, now) })}
          </Text>
        </InlineStack>
        <Text as="p">{t(body, { came: day(came), until: day(until) })}</Text>
        {reason && (
          <Text as="p" tone="subdued" variant="bodySm">
            {t(reason, { reason: String(problem.detail.words) })}
          </Text>
        )}
        {refused && (
          <Text as="p" tone="critical">
            {refused}
          </Text>
        )}
        <InlineStack gap="300" blockAlign="center">
          {status === "open" && retryable[kind] && (
            <Button loading={running === "retry"} onClick={() => run("retry", { key })}>
              {t(`problem.${kind}.retry` as "problem.refund_failed.retry")}
            </Button>
          )}
          {status === "open" && (
            <Button {...(retryable[kind] && { variant: "tertiary" as const })} loading={running === "settled"} onClick={() => run("settled", { key })}>
              {t("problem.settled")}
            </Button>
          )}
          {orderId && (
            <Link url={adminOrder(orderId)} target="_top">
              {problem.orderName ?? t("problem.order")}
            </Link>
          )}
          {problem.groupId && <Link url={links.group(problem.groupId)}>{t("problem.group")}</Link>}
          {problem.detail["program"] && <Link url={links.program(String(problem.detail["program"]))}>{String(problem.detail["title"])}</Link>}
          {problem.campaignId && <Link url={links.campaign(problem.campaignId)}>{problem.campaignTitle ?? t("problem.campaign")}</Link>}
        </InlineStack>
      </BlockStack>
    </div>
  );
}
