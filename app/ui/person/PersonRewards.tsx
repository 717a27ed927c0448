import { BlockStack, Box, Card, InlineStack, Link, Text } from "@shopify/polaris";
import { money as amount } from "../../domain/money";
import type { RewardRow, UnearnedRow } from "../../domain/views";
import { adminOrder, links } from "../links";
import { RewardState } from "../parts/RewardState";
import { type Column, Rows } from "../parts/Rows";
import { useWorth } from "../parts/useWorth";
import { useWords } from "../texts";

/** What was earned, order by order. */
export function PersonRewards({ rewards, unearned, id }: { rewards: RewardRow[]; unearned: UnearnedRow[]; id: string }) {
  const { t, when, money } = useWords();
  const worth = useWorth();
  const order = ({ grant, order }: RewardRow) => (
    <div>
      <Link url={adminOrder(grant.orderId)} target="_top">
        {order?.name ?? t("reward.order")}
      </Link>
      <Text as="p" variant="bodySm" tone="subdued">
        {when(order?.placedAt ?? grant.createdAt)}
      </Text>
    </div>
  );
  const state = ({ grant, nothing, groups }: RewardRow) => <RewardState grant={grant} nothing={nothing} groups={groups} />;
  const earned = ({ grant }: RewardRow) => worth(grant);
  const columns: [Column<RewardRow>, ...Column<RewardRow>[]] = [
    { id: "order", title: t("orders.col.order"), cell: order },
    { id: "state", title: t("reward.col.state"), cell: state },
    { id: "base", title: t("reward.col.base"), end: true, cell: ({ grant }) => money(amount(grant.baseMinor, grant.currency)) },
    { id: "earned", title: t("reward.col.earned"), end: true, cell: earned },
  ];
  const phone = (row: RewardRow) => (
    <>
      <div className="tuan-pair">
        {order(row)}
        <Text as="span" numeric fontWeight="semibold">
          {earned(row)}
        </Text>
      </div>
      {state(row)}
    </>
  );
  return (
    <Card padding="0">
      <Box padding="400">
        <InlineStack align="space-between" gap="200">
          <Text as="h2" variant="headingMd">
            {t("person.rewards")}
          </Text>
          <InlineStack gap="300">
            <Link url={links.attributions({ of: id })}>{t("attributions.title")}</Link>
            <Link url={links.ledger({ of: id })}>{t("ledger.title")}</Link>
          </InlineStack>
        </InlineStack>
      </Box>
      {rewards.length === 0 && unearned.length > 0 ? null : rewards.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p" tone="subdued">
            {t("person.rewards.none")}
          </Text>
        </Box>
      ) : (
        <Rows rows={rewards} keyOf={({ grant }) => grant.id} columns={columns} phone={phone} names={{ singular: t("reward.one"), plural: t("reward.many") }} empty={null} />
      )}
      {unearned.length > 0 && (
        <Box padding="400" borderBlockStartWidth="025" borderColor="border">
          <BlockStack gap="100">
            <Text as="h3" variant="headingSm">
              {t("person.unearned")}
            </Text>
            {unearned.map((row) => (
              <Text as="p" key={row.orderId} breakWord>
                <Link url={adminOrder(row.orderId)} target="_top">
                  {row.order?.name ?? t("reward.order")}
                </Link>{" "}
                {t("person.unearned.why", { when: when(row.order?.placedAt ?? row.at), why: t(`reward.nothing.${row.nothing}`) })}
              </Text>
            ))}
          </BlockStack>
        </Box>
      )}
    </Card>
  );
}
