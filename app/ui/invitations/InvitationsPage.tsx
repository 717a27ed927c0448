import { Banner, BlockStack, Card, List, Page } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { Program } from "../../domain/program";
import type { Listed } from "../../domain/views";
import { links } from "../links";
import { Pages } from "../parts/Pages";
import { useAction } from "../parts/useAction";
import { useWords } from "../texts";
import { InvitationTable, type InvitationRow } from "./InvitationTable";
import { InviteCard } from "./InviteCard";
import { type InviteReply, leftOut } from "./invite-reply";

type Props = { program: Program; invitations: Listed<InvitationRow>; language: string; mailReady: boolean; now: Instant };

/** Whom the merchant has asked to join a program, and what became of it. */
export function InvitationsPage({ program, invitations, language, mailReady, now }: Props) {
  const { t } = useWords();
  const action = useAction();
  const reply = action.reply as InviteReply | undefined;
  const left = leftOut(reply?.left);
  return (
    <Page title={t("invite.title")} subtitle={program.title} backAction={{ content: program.title, url: links.program(program.id) }}>
      <BlockStack gap="400">
        {action.refused && <Banner tone="critical">{action.refused}</Banner>}
        {!mailReady && (
          <Banner tone="warning" title={t("mails.unset.title")}>
            {t("invite.unset")}
          </Banner>
        )}
        {left.length > 0 && (
          <Banner tone="warning" title={t("invite.left.title")}>
            <List>
              {left.map(({ why, who }) => (
                <List.Item key={why}>{t(`invite.left.${why}`, { who: who.join(", ") })}</List.Item>
              ))}
            </List>
          </Banner>
        )}
        <InviteCard live={program.status === "live"} language={language} action={action} sent={reply !== undefined && "done" in reply && reply.done === "done.invited" ? reply : null} />
        <Card padding="0">
          <InvitationTable rows={invitations.rows} live={program.status === "live"} action={action} now={now} />
          <Pages {...invitations} />
        </Card>
      </BlockStack>
    </Page>
  );
}
