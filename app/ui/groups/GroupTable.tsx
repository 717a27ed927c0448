import { IndexTable, Link, Text, useBreakpoints } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { GroupRow } from "../../domain/views";
import { links } from "../links";
import { Nothing } from "../parts/Nothing";
import { GroupStatusBadge } from "../parts/badges";
import { useWords } from "../texts";

/** Groups with how full they are and what comes next. `campaign` shows which campaign each belongs to. */
export function GroupTable({ groups, now, campaign }: { groups: GroupRow[]; now: Instant; campaign: boolean }) {
  const { t, when } = useWords();
  const { smDown } = useBreakpoints();
  const headings: [{ title: string }, ...{ title: string; alignment?: "end" }[]] = [{ title: t("groups.col.opener") }, { title: t("groups.col.status") }, { title: t("groups.col.members"), alignment: "end" }, { title: t("groups.col.deadline") }];
  if (campaign) headings.push({ title: t("campaigns.col.campaign") });
  return (
    <IndexTable condensed={smDown} selectable={false} itemCount={groups.length} resourceName={{ singular: t("groups.one"), plural: t("groups.many") }} headings={headings} emptyState={<Nothing title={t("groups.none.title")} body={t("groups.none.body")} />}>
      {groups.map((group, position) => {
        const name = (
          <Link url={links.group(group.id)} dataPrimaryLink monochrome removeUnderline>
            <Text as="span" fontWeight="semibold">
              {t("groups.of", { name: group.opener ?? t("common.guest") })}
            </Text>
          </Link>
        );
        const title = <Link url={links.campaign(group.campaignId)}>{group.campaignTitle}</Link>;
        if (smDown)
          return (
            <IndexTable.Row id={group.id} key={group.id} position={position}>
              <div className="tuan-phone-row">
                <div className="tuan-pair">
                  <span>{name}</span>
                  <Members group={group} />
                </div>
                <GroupStatusBadge group={group} now={now} inline />
                {campaign && title}
              </div>
            </IndexTable.Row>
          );
        return (
          <IndexTable.Row id={group.id} key={group.id} position={position}>
            <IndexTable.Cell>{name}</IndexTable.Cell>
            <IndexTable.Cell>
              <GroupStatusBadge group={group} now={now} />
            </IndexTable.Cell>
            <IndexTable.Cell>
              <Text as="span" alignment="end" numeric>
                <Members group={group} />
              </Text>
            </IndexTable.Cell>
            <IndexTable.Cell>{group.deadline === null ? "–" : when(group.deadline)}</IndexTable.Cell>
            {campaign && <IndexTable.Cell>{title}</IndexTable.Cell>}
          </IndexTable.Row>
        );
      })}
    </IndexTable>
  );
}

/** "2 / 3", and how many seats wait for payment. */
function Members({ group }: { group: GroupRow }) {
  const { n, number } = useWords();
  const waiting = group.taken - group.counted;
  return (
    <Link url={links.group(group.id)} monochrome removeUnderline>
      {`${number(group.counted)} / ${number(group.size)}`}
      {group.status === "forming" && waiting > 0 && (
        <Text as="span" tone="subdued">
          {` · ${n("groups.waiting", waiting)}`}
        </Text>
      )}
    </Link>
  );
}
