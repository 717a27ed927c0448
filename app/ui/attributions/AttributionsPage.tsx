import { useSearchParams } from "@remix-run/react";
import { Badge, BlockStack, Card, EmptyState, Link, Page, Tabs, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import type { AttributionRow, Listed } from "../../domain/views";
import { adminOrder, links } from "../links";
import { HoldsBanner } from "../parts/HoldsBanner";
import { Pages } from "../parts/Pages";
import { type PersonAsked, PersonFilter } from "../parts/PersonFilter";
import { PersonLink } from "../parts/PersonLink";
import { ProgramsNav } from "../parts/ProgramsNav";
import { GroupLink, RewardState } from "../parts/RewardState";
import { type Column, Rows } from "../parts/Rows";
import { useDownload } from "../parts/useDownload";
import { useWorth } from "../parts/useWorth";
import { calm } from "../parts/pictures";
import { useWords } from "../texts";
import { ClaimList } from "./ClaimList";

export const attributionViews = ["all", "won", "none"] as const;
export type AttributionsView = (typeof attributionViews)[number];

/** Orders that somebody claims: whose each is, and why. */
export function AttributionsPage({ attributions, verdict, asked, program, holds }: { attributions: Listed<AttributionRow>; verdict: AttributionsView; asked: PersonAsked; program: string | null; holds: number }) {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const { download, loading } = useDownload();
  const file = links.attributionsFile({ program: program ?? undefined, verdict: verdict === "all" ? undefined : verdict, of: asked.of ?? undefined });
  const columns: [Column<AttributionRow>, ...Column<AttributionRow>[]] = [
    { id: "order", title: t("orders.col.order"), cell: (row) => <OrderCell row={row} /> },
    { id: "whose", title: t("attributions.col.whose"), cell: (row) => <Whose row={row} /> },
    { id: "why", title: t("attributions.col.why"), cell: (row) => <ClaimList row={row} /> },
    { id: "state", title: t("reward.col.state"), cell: (row) => <Rewards row={row} /> },
    { id: "earned", title: t("reward.col.earned"), end: true, cell: (row) => <Earned row={row} /> },
  ];
  const phone = (row: AttributionRow) => (
    <>
      <div className="tuan-pair">
        <OrderCell row={row} />
        <Text as="span" numeric fontWeight="semibold">
          <Earned row={row} />
        </Text>
      </div>
      <ClaimList row={row} />
      <Rewards row={row} />
    </>
  );
  return (
    <Page title={t("attributions.title")} subtitle={t("attributions.subtitle")} backAction={{ content: t("nav.programs"), url: program ? links.program(program) : links.programs }} secondaryActions={[{ content: t("list.file"), loading: loading === file, disabled: attributions.total === 0, onAction: () => download(file) }]} fullWidth>
      <BlockStack gap="400">
        <ProgramsNav />
        <HoldsBanner count={holds} />
        <Card padding="0">
          <Tabs tabs={attributionViews.map((id) => ({ id, content: t(`attributions.view.${id}`) }))} selected={attributionViews.indexOf(verdict)} onSelect={(i) => setParams({ verdict: attributionViews[i]!, ...(asked.of && { of: asked.of }), ...(program && { program }) })} />
          <PersonFilter {...asked} />
          {attributions.rows.length === 0 ? (
            <EmptyState image={calm} heading={t("attributions.empty.title")}>
              <Text as="p">{t("attributions.empty.body")}</Text>
            </EmptyState>
          ) : (
            <Rows rows={attributions.rows} keyOf={({ attribution }) => attribution.orderId} columns={columns} phone={phone} names={{ singular: t("orders.one"), plural: t("orders.many") }} empty={null} />
          )}
          <Pages {...attributions} />
        </Card>
      </BlockStack>
    </Page>
  );
}

function OrderCell({ row: { attribution, order, groups } }: { row: AttributionRow }) {
  const { t, when, money } = useWords();
  return (
    <div>
      <Link url={adminOrder(attribution.orderId)} target="_top">
        {order?.name ?? t("reward.order")}
      </Link>
      <Text as="p" variant="bodySm" tone="subdued">
        {order ? `${when(order.placedAt)} · ${money(amount(order.totalMinor, order.currency))}` : when(attribution.at)}
      </Text>
      {groups.map((group) => (
        <Text as="p" variant="bodySm" key={group.id}>
          {t("attributions.group")} <GroupLink group={group} />
        </Text>
      ))}
      {order?.test && <Badge>{t("seat.test")}</Badge>}
    </div>
  );
}

function Whose({ row: { attribution, people } }: { row: AttributionRow }) {
  const { t } = useWords();
  const person = people.find(({ id }) => id === attribution.participantId);
  if (attribution.participantId === null)
    return (
      <Text as="span" tone="subdued">
        {t("attributions.nobody")}
      </Text>
    );
  return (
    <div>
      {person ? <PersonLink person={person} /> : t("person.forgotten")}
      {attribution.via && (
        <Text as="p" variant="bodySm" tone="subdued">
          {t(`attributions.by.${attribution.via === "code" && person && person.kind !== "affiliate" ? "coupon" : attribution.via}`)}
        </Text>
      )}
    </div>
  );
}

function Rewards({ row: { attribution, rewards, unearned } }: { row: AttributionRow }) {
  const { t } = useWords();
  if (rewards.length === 0)
    return (
      <Text as="span" variant="bodySm" tone="subdued" breakWord>
        {attribution.participantId === null ? t("attributions.noReward.nobody") : t("attributions.noReward.why", { why: t(`reward.nothing.${unearned ?? "terms"}`) })}
      </Text>
    );
  return (
    <BlockStack gap="100">
      {rewards.map(({ grant, nothing }) => (
        <RewardState key={grant.id} grant={grant} nothing={nothing} />
      ))}
    </BlockStack>
  );
}

function Earned({ row: { rewards } }: { row: AttributionRow }) {
  const worth = useWorth();
  return <>{rewards.length === 0 ? "–" : rewards.map(({ grant }) => worth(grant)).join(" · ")}</>;
}
