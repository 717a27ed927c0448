import { Badge, EmptySearchResult, IndexTable, Link, Text, useBreakpoints } from "@shopify/polaris";
import type { ParticipantRow } from "../../domain/views";
import { links } from "../links";
import { standing } from "../programs/sums";
import { useSums } from "../programs/useSums";
import { personTone } from "../status";
import { useWords } from "../texts";

type Props = { rows: ParticipantRow[]; narrowed: boolean };

/** Who takes part, with what they brought and what stands for them. */
export function PeopleTable({ rows, narrowed }: Props) {
  const { t } = useWords();
  const { smDown } = useBreakpoints();
  const end = { alignment: "end" as const };
  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      itemCount={rows.length}
      resourceName={{ singular: t("person.one"), plural: t("person.many") }}
      emptyState={<EmptySearchResult title={t("person.none.title")} description={t(narrowed ? "person.none.narrowed" : "person.none.body")} withIllustration />}
      headings={[{ title: t("person.col.name") }, { title: t("person.col.standing") }, { title: t("programs.col.visits"), ...end }, { title: t("programs.col.orders"), ...end }, { title: t("person.col.accrued"), ...end }, { title: t("person.col.payable"), ...end }, { title: t("person.col.paid"), ...end }]}
    >
      {rows.map((row, position) => (
        <IndexTable.Row id={row.participant.id} key={row.participant.id} position={position}>
          {smDown ? <PhoneCell row={row} /> : <Cells row={row} />}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function Name({ row: { participant } }: { row: ParticipantRow }) {
  const { t } = useWords();
  return (
    <div>
      <Link url={links.person(participant.id)} dataPrimaryLink monochrome removeUnderline>
        <Text as="span" fontWeight="semibold" breakWord>
          {participant.name ?? t("person.forgotten")}
        </Text>
      </Link>
      <Text as="p" variant="bodySm" tone="subdued">
        {participant.code}
      </Text>
    </div>
  );
}

function Standing({ row: { participant } }: { row: ParticipantRow }) {
  const { t } = useWords();
  return <Badge tone={personTone[participant.standing]}>{t(`person.standing.${participant.standing}`)}</Badge>;
}

const Right = ({ children }: { children: string }) => (
  <IndexTable.Cell>
    <Text as="span" alignment="end" numeric>
      {children}
    </Text>
  </IndexTable.Cell>
);

function Cells({ row }: { row: ParticipantRow }) {
  const { number } = useWords();
  const sums = useSums();
  return (
    <>
      <IndexTable.Cell>
        <Name row={row} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Standing row={row} />
      </IndexTable.Cell>
      <Right>{number(row.visits)}</Right>
      <Right>{number(row.orders)}</Right>
      <Right>{sums(standing(row.standings, "accrued"))}</Right>
      <Right>{sums(standing(row.standings, "payable"))}</Right>
      <Right>{sums(standing(row.standings, "paid"))}</Right>
    </>
  );
}

function PhoneCell({ row }: { row: ParticipantRow }) {
  const { t, n } = useWords();
  const sums = useSums();
  return (
    <div className="tuan-phone-row">
      <div className="tuan-pair">
        <Name row={row} />
        <Standing row={row} />
      </div>
      <Text as="span" variant="bodySm" tone="subdued">
        {[n("programs.visits", row.visits), n("programs.orders", row.orders)].join(" · ")}
      </Text>
      <Text as="span" variant="bodySm" numeric>
        {(["accrued", "payable", "paid"] as const).map((account) => `${t(`person.col.${account}`)} ${sums(standing(row.standings, account))}`).join(" · ")}
      </Text>
    </div>
  );
}
