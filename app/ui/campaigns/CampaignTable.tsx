import { Badge, InlineStack, Link, Text, Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";
import type { Instant } from "../../domain/instant";
import type { CampaignRow } from "../../domain/views";
import { links } from "../links";
import { Nothing } from "../parts/Nothing";
import { type Column, Rows } from "../parts/Rows";
import { CampaignStatus } from "../parts/badges";
import { usePriceText } from "../parts/usePriceText";
import { useWords } from "../texts";

type Props = { rows: CampaignRow[]; now: Instant; searched: boolean };

/** Campaigns as a table, or as a list of cards on a phone. */
export function CampaignTable({ rows, now, searched }: Props) {
  const { t, n, number, money } = useWords();
  const linked = (to: string, value: string) => (
    <Link url={to} monochrome removeUnderline>
      {value}
    </Link>
  );
  const members = ({ quota, figures }: CampaignRow) => (quota === null ? number(figures.members) : `${number(figures.members)} / ${number(quota)}`);
  const columns: [Column<CampaignRow>, ...Column<CampaignRow>[]] = [
    { id: "campaign", title: t("campaigns.col.campaign"), cell: (row) => <Title row={row} /> },
    { id: "status", title: t("campaigns.col.status"), cell: (row) => <CampaignStatus campaign={row} now={now} /> },
    { id: "forming", title: t("campaigns.col.forming"), end: true, cell: (row) => linked(links.groups({ campaign: row.id, status: "forming" }), number(row.figures.forming)) },
    { id: "succeeded", title: t("campaigns.col.succeeded"), end: true, cell: (row) => linked(links.groups({ campaign: row.id, status: "succeeded" }), number(row.figures.succeeded)) },
    { id: "members", title: t("campaigns.col.members"), end: true, cell: (row) => linked(links.orders({ campaign: row.id, state: "counted" }), members(row)) },
    { id: "revenue", title: t("campaigns.col.revenue"), end: true, cell: (row) => linked(links.orders({ campaign: row.id, state: "counted" }), money(row.figures.revenue)) },
  ];
  const phone = (row: CampaignRow) => (
    <>
      <Title row={row} />
      <CampaignStatus campaign={row} now={now} inline />
      <InlineStack gap="300">
        <Link url={links.groups({ campaign: row.id, status: "forming" })} monochrome>
          {t("campaigns.phone.forming", { count: number(row.figures.forming) })}
        </Link>
        <Link url={links.groups({ campaign: row.id, status: "succeeded" })} monochrome>
          {t("campaigns.phone.succeeded", { count: number(row.figures.succeeded) })}
        </Link>
        <Link url={links.orders({ campaign: row.id, state: "counted" })} monochrome>
          {n("common.members", row.figures.members)} · {money(row.figures.revenue)}
        </Link>
      </InlineStack>
    </>
  );
  const empty = <Nothing title={t("campaigns.none.title")} body={searched ? t("campaigns.none.body") : ""} />;
  return <Rows rows={rows} keyOf={(row) => row.id} columns={columns} phone={phone} names={{ singular: t("campaigns.one"), plural: t("campaigns.many") }} empty={empty} />;
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
