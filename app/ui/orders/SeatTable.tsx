import { IndexTable, Link, Text, useBreakpoints } from "@shopify/polaris";
import type { SeatRow } from "../../domain/views";
import { adminOrder, links } from "../links";
import { Nothing } from "../parts/Nothing";
import { SeatBadges } from "../parts/badges";
import { useWords } from "../texts";

/** Seats with their orders. In a group's own page the group column is left out. */
export function SeatTable({ seats, group }: { seats: SeatRow[]; group: boolean }) {
  const { t } = useWords();
  const { smDown } = useBreakpoints();
  const headings: [{ title: string }, ...{ title: string; alignment?: "end" }[]] = [{ title: t("orders.col.order") }, { title: t("orders.col.member") }, { title: t("orders.col.state") }];
  if (group) headings.push({ title: t("orders.col.group") });
  headings.push({ title: t("orders.col.when") }, { title: t("orders.col.paid"), alignment: "end" });
  return (
    <IndexTable condensed={smDown} selectable={false} itemCount={seats.length} resourceName={{ singular: t("orders.one"), plural: t("orders.many") }} headings={headings} emptyState={<Nothing title={t("orders.none.title")} body={t("orders.none.body")} />}>
      {seats.map((seat, position) => (
        <IndexTable.Row id={seat.id} key={seat.id} position={position}>
          {smDown ? <PhoneCell seat={seat} group={group} /> : <Cells seat={seat} group={group} />}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function OrderLink({ seat }: { seat: SeatRow }) {
  const { t } = useWords();
  if (!seat.orderId)
    return (
      <Text as="span" tone="subdued">
        {t("orders.noOrder")}
      </Text>
    );
  return (
    <Link url={adminOrder(seat.orderId)} target="_top">
      {seat.orderName}
    </Link>
  );
}

function Member({ seat }: { seat: SeatRow }) {
  const { t, n } = useWords();
  const notes = [seat.opener ? t("seat.opener") : seat.via === "link" ? t("seat.viaLink") : null, seat.quantity > 1 ? n("seat.units", seat.quantity) : null, seat.movedFrom ? t("seat.moved") : null].filter((note) => note !== null);
  return (
    <>
      <Text as="span">{seat.name ?? t("common.guestFirst")}</Text>
      {notes.length > 0 && (
        <Text as="p" variant="bodySm" tone="subdued">
          {notes.join(" · ")}
        </Text>
      )}
    </>
  );
}

function Cells({ seat, group }: { seat: SeatRow; group: boolean }) {
  const { t, when, money } = useWords();
  return (
    <>
      <IndexTable.Cell>
        <OrderLink seat={seat} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <Member seat={seat} />
      </IndexTable.Cell>
      <IndexTable.Cell>
        <SeatBadges seat={seat} />
      </IndexTable.Cell>
      {group && (
        <IndexTable.Cell>
          <Link url={links.group(seat.groupId)}>{t(`group.status.${seat.groupStatus}`)}</Link>
          <Text as="p" variant="bodySm" tone="subdued">
            {seat.campaignTitle}
          </Text>
        </IndexTable.Cell>
      )}
      <IndexTable.Cell>{when(seat.countedAt ?? seat.securedAt ?? seat.heldAt)}</IndexTable.Cell>
      <IndexTable.Cell>
        <Text as="span" alignment="end" numeric>
          {seat.paid && seat.countedAt !== null ? money(seat.paid) : "–"}
        </Text>
      </IndexTable.Cell>
    </>
  );
}

function PhoneCell({ seat, group }: { seat: SeatRow; group: boolean }) {
  const { when, money } = useWords();
  return (
    <div className="tuan-phone-row">
      <div className="tuan-pair">
        <span>
          <OrderLink seat={seat} />
        </span>
        <Text as="span" numeric>
          {seat.paid && seat.countedAt !== null ? money(seat.paid) : "–"}
        </Text>
      </div>
      <div className="tuan-pair">
        <div>
          <Member seat={seat} />
        </div>
        <SeatBadges seat={seat} />
      </div>
      <Text as="span" tone="subdued" variant="bodySm">
        {when(seat.countedAt ?? seat.securedAt ?? seat.heldAt)}
        {group && (
          <>
            {" · "}
            <Link url={links.group(seat.groupId)}>{seat.campaignTitle}</Link>
          </>
        )}
      </Text>
    </div>
  );
}
