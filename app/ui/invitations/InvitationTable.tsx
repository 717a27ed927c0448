import { useAppBridge } from "@shopify/app-bridge-react";
import { Badge, Button, InlineStack, Link, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import { type Invitation, isOpen, maySendAgain, standingOf } from "../../domain/invitation";
import { links } from "../links";
import { Nothing } from "../parts/Nothing";
import { type Column, Rows } from "../parts/Rows";
import type { useAction } from "../parts/useAction";
import type { Tone } from "../status";
import { useWords } from "../texts";

export type InvitationRow = { invitation: Invitation; /** By which they join. */ url: string | null };

const tone: Record<ReturnType<typeof standingOf>, Tone> = { invited: "attention", joined: "success", expired: undefined, withdrawn: undefined, refused: "warning" };

/** Invitations, the latest first, each with what can be done about it. */
export function InvitationTable({ rows, live, action, now }: { rows: InvitationRow[]; live: boolean; action: ReturnType<typeof useAction>; now: Instant }) {
  const { t, when } = useWords();
  const who = ({ invitation }: InvitationRow) => {
    const name = invitation.email === "" ? t("invite.forgotten") : invitation.email;
    return invitation.participantId ? <Link url={links.person(invitation.participantId)}>{name}</Link> : <Text as="span" fontWeight="medium" breakWord>{name}</Text>;
  };
  const state = ({ invitation }: InvitationRow) => <Badge tone={tone[standingOf(invitation, now)]}>{t(`invite.state.${standingOf(invitation, now)}`)}</Badge>;
  const until = ({ invitation }: InvitationRow) => (isOpen(invitation, now) ? t("invite.until", { when: when(invitation.expiresAt) }) : "–");
  const acts = (row: InvitationRow) => <Acts row={row} live={live} action={action} now={now} />;
  const columns: [Column<InvitationRow>, ...Column<InvitationRow>[]] = [
    { id: "who", title: t("invite.col.who"), cell: who },
    { id: "state", title: t("invite.col.state"), cell: state },
    { id: "sent", title: t("invite.col.sent"), cell: ({ invitation }) => when(invitation.sentAt) },
    { id: "until", title: t("invite.col.until"), cell: until },
    { id: "acts", title: "", cell: acts },
  ];
  const phone = (row: InvitationRow) => (
    <>
      <div className="tuan-pair">
        {who(row)}
        {state(row)}
      </div>
      <Text as="span" variant="bodySm" tone="subdued">
        {[t("invite.sentAt", { when: when(row.invitation.sentAt) }), ...(isOpen(row.invitation, now) ? [until(row)] : [])].join(" · ")}
      </Text>
      {acts(row)}
    </>
  );
  const empty = <Nothing title={t("invite.empty.title")} body={t("invite.empty.body")} />;
  return <Rows rows={rows} keyOf={({ invitation }) => invitation.id} columns={columns} phone={phone} names={{ singular: t("invite.one"), plural: t("invite.many") }} empty={empty} />;
}

function Acts({ row: { invitation, url }, live, action, now }: { row: InvitationRow; live: boolean; action: ReturnType<typeof useAction>; now: Instant }) {
  const { t } = useWords();
  const bridge = useAppBridge();
  const copy = (link: string) => void navigator.clipboard.writeText(link).then(() => bridge.toast.show(t("program.apply.copied")), () => bridge.toast.show(t("program.apply.notCopied"), { isError: true }));
  const about = { invitation: invitation.id };
  const to = { who: invitation.email };
  return (
    <InlineStack gap="200">
      {url !== null && isOpen(invitation, now) && (
        <Button size="slim" accessibilityLabel={t("invite.copy.to", to)} onClick={() => copy(url)}>
          {t("program.apply.copy")}
        </Button>
      )}
      {live && maySendAgain(invitation, now) && (
        <Button size="slim" accessibilityLabel={t("invite.again.to", to)} disabled={action.running !== null} onClick={() => action.run("again", about)}>
          {t("invite.again")}
        </Button>
      )}
      {isOpen(invitation, now) && (
        <Button size="slim" tone="critical" accessibilityLabel={t("invite.withdraw.to", to)} disabled={action.running !== null} onClick={() => action.run("withdraw", about)}>
          {t("invite.withdraw")}
        </Button>
      )}
    </InlineStack>
  );
}
