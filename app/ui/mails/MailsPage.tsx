import { useSearchParams } from "@remix-run/react";
import { Badge, Banner, BlockStack, Button, Card, EmptyState, IndexTable, Link, Page, Tabs, Text, useBreakpoints, type BadgeProps } from "@shopify/polaris";
import type { Listed, MailRow } from "../../domain/views";
import { links } from "../links";
import { Pages } from "../parts/Pages";
import { PersonLink } from "../parts/PersonLink";
import { calm } from "../parts/pictures";
import { useAction } from "../parts/useAction";
import { useWords } from "../texts";

export const mailViews = ["all", "not_sent", "waiting", "sent"] as const;
export type MailsView = (typeof mailViews)[number];
const tone: Record<MailRow["state"], BadgeProps["tone"]> = { waiting: "info", sent: "success", not_sent: "warning", failed: "critical" };

/** Every mail to a shopper, also those that could not be sent. */
export function MailsPage({ mails, state, mailReady }: { mails: Listed<MailRow>; state: MailsView; mailReady: boolean }) {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const { smDown } = useBreakpoints();
  return (
    <Page title={t("nav.mails")} subtitle={t("mails.subtitle")} fullWidth>
      <BlockStack gap="400">
        {!mailReady && (
          <Banner tone="warning" title={t("mails.unset.title")}>
            {t("mails.unset.body")}
          </Banner>
        )}
        <Card padding="0">
          <Tabs tabs={mailViews.map((id) => ({ id, content: t(`mails.view.${id}`) }))} selected={mailViews.indexOf(state)} onSelect={(i) => setParams({ state: mailViews[i]! })} />
          {mails.rows.length === 0 ? (
            <EmptyState image={calm} heading={t("mails.empty.title")}>
              <Text as="p">{t("mails.empty.body")}</Text>
            </EmptyState>
          ) : (
            <IndexTable condensed={smDown} selectable={false} itemCount={mails.rows.length} resourceName={{ singular: t("mails.one"), plural: t("mails.many") }} headings={[{ title: t("mails.col.subject") }, { title: t("mails.col.to") }, { title: t("mails.col.state") }, { title: t("mails.col.when") }, { title: "", hidden: true, id: "retry" }]}>
              {mails.rows.map((mail, position) => (
                <IndexTable.Row id={mail.key} key={mail.key} position={position}>
                  <MailCells mail={mail} phone={smDown} mailReady={mailReady} />
                </IndexTable.Row>
              ))}
            </IndexTable>
          )}
          <Pages {...mails} />
        </Card>
      </BlockStack>
    </Page>
  );
}

/** Whom a mail went to, with the way to them. */
function Recipient({ mail }: { mail: MailRow }) {
  const { t } = useWords();
  if (mail.seat) return <Link url={links.group(mail.seat.groupId)}>{mail.seat.name ?? t("common.guestFirst")}</Link>;
  if (mail.person) return <PersonLink person={mail.person} />;
  return mail.invites ? <Link url={links.invitations(mail.invites)}>{t("mails.invited")}</Link> : "–";
}

function MailCells({ mail, phone, mailReady }: { mail: MailRow; phone: boolean; mailReady: boolean }) {
  const { t, when, has } = useWords();
  const { run, running } = useAction();
  const reasonKey = `mails.reason.${mail.reason}`;
  const reason = mail.reason && has(reasonKey) ? t(reasonKey) : mail.reason;
  const cells = [
    <Text as="span" key="subject" fontWeight="medium" breakWord>
      {mail.subject}
    </Text>,
    <span key="to">
      <Recipient mail={mail} />
    </span>,
    <div key="state">
      <Badge tone={tone[mail.state]}>{t(`mails.state.${mail.state}`)}</Badge>
      {reason && mail.state !== "sent" && (
        <Text as="p" variant="bodySm" tone="subdued" breakWord>
          {reason}
        </Text>
      )}
    </div>,
    <span key="when">{when(mail.sentAt ?? mail.createdAt)}</span>,
    <span key="retry">
      {(mail.state === "not_sent" || mail.state === "failed") && (
        <Button size="slim" disabled={!mailReady} loading={running === "retry"} onClick={() => run("retry", { key: mail.key })}>
          {t("mails.retry")}
        </Button>
      )}
    </span>,
  ];
  if (phone) return <div className="tuan-phone-row">{cells}</div>;
  return cells.map((cell) => <IndexTable.Cell key={cell.key}>{cell}</IndexTable.Cell>);
}
