import { Badge, EmptySearchResult, IndexTable, InlineStack, Link, Text, Thumbnail, useBreakpoints } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import type { Instant } from "../../domain/instant";
import type { CampaignRow } from "../../domain/views";
import { links } from "../links";
import { CampaignStatus } from "../parts/badges";
import { usePriceText } from "../parts/usePriceText";
import { useWords } from "../texts";

type Props = { rows: CampaignRow[]; now: Instant; searched: boolean };

/** Campaigns as a table, or as a list of cards on a phone. */
export function CampaignTable({ rows, now, searched }: Props) {
  const { t } = useWords();
  const { smDown } = useBreakpoints();
  const end = { alignment: "end" as const };
  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      itemCount={rows.length}
      resourceName={{ singular: t("campaigns.one"), plural: t("campaigns.many") }}
      emptyState={<EmptySearchResult title={t("campaigns.none.title")} description={searched ? t("campaigns.none.body") : ""} withIllustration />}
      headings={[{ title: t("campaigns.col.campaign") }, { title: t("campaigns.col.status") }, { title: t("campaigns.col.forming"), ...end }, { title: t("campaigns.col.succeeded"), ...end }, { title: t("campaigns.col.members"), ...end }, { title: t("campaigns.col.revenue"), ...end }]}
    >
      {rows.map((row, position) => (smDown ? <PhoneRow key={row.id} row={row} position={position} now={now} /> : <Row key={row.id} row={row} position={position} now={now} />))}
    </IndexTable>
  );
}

function Row({ row, position, now }: { row: CampaignRow; position: number; now: Instant }) {
  const words = useWords();
  const { figures } = row;
  return (
    <IndexTable.Row id={row.id} position={position}>
      <IndexTable.Cell>
        <Title row={row} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <CampaignStatus campaign={row} now={now} />
      </IndexTable.Cell>
      <NumberCell to={links.groups({ campaign: row.id, status: "forming" })} value={words.number(figures.forming)} />
      <NumberCell to={links.groups({ campaign: row.id, status: "succeeded" })} value={words.number(figures.succeeded)} />
      <NumberCell to={links.orders({ campaign: row.id, state: "counted" })} value={row.quota === null ? words.number(figures.members) : `${words.number(figures.members)} / ${words.number(row.quota)}`} />
      <NumberCell to={links.orders({ campaign: row.id, state: "counted" })} value={words.money(figures.revenue)} />
    </IndexTable.Row>
  );
}

function NumberCell({ to, value }: { to: string; value: string }) {
  return (
    <IndexTable.Cell>
      <Text as="span" alignment="end" numeric>
        <Link url={to} monochrome removeUnderline>
          {value}
        </Link>
      </Text>
    </IndexTable.Cell>
  );
}

function Title({ row }: { row: CampaignRow }) {
  const { t, n } = useWords();
  const price = usePriceText();
  return (
    <div className="tuan-title-cell">
      <Thumbnail source={row.product.image ?? ImageIcon} alt="" size="small" />
      <div>
        <Link url={links.campaign(row.id)} dataPrimaryLink monochrome removeUnderline>
          <Text as="span" fontWeight="semibold">
            {row.title}
          </Text>
        </Link>
        <Text as="p" variant="bodySm" tone="subdued">
          {t("campaigns.summary", { product: row.product.title, people: n("common.people", row.size), price: price(row.price, row.figures.revenue.currency) })}
        </Text>
        {row.problems > 0 && (
          <Link url={links.problems({ campaign: row.id })} removeUnderline>
            <Badge tone="critical">{n("problem.count", row.problems)}</Badge>
          </Link>
        )}
      </div>
    </div>
  );
}

function PhoneRow({ row, position, now }: { row: CampaignRow; position: number; now: Instant }) {
  const { t, n, number, money } = useWords();
  const { figures } = row;
  return (
    <IndexTable.Row id={row.id} position={position}>
      <div className="tuan-phone-row">
        <Title row={row} />
        <CampaignStatus campaign={row} now={now} inline />
        <InlineStack gap="300">
          <Link url={links.groups({ campaign: row.id, status: "forming" })} monochrome>
            {t("campaigns.phone.forming", { count: number(figures.forming) })}
          </Link>
          <Link url={links.groups({ campaign: row.id, status: "succeeded" })} monochrome>
            {t("campaigns.phone.succeeded", { count: number(figures.succeeded) })}
          </Link>
          <Link url={links.orders({ campaign: row.id, state: "counted" })} monochrome>
            {n("common.members", figures.members)} · {money(figures.revenue)}
          </Link>
        </InlineStack>
      </div>
    </IndexTable.Row>
  );
}
