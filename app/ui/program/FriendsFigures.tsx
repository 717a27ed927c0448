import { BlockStack, Card, InlineGrid, Text } from "@shopify/polaris";
import type { ProgramKind } from "../../domain/program";
import type { FriendsFigures as Figures, ProgramRow } from "../../domain/views";
import { links } from "../links";
import { Figure } from "../parts/Figure";
import { useWords } from "../texts";
import { BudgetBar } from "./BudgetBar";

/** What came of a program of sharers, and what it may still give. */
export function FriendsFigures({ row, friends }: { row: ProgramRow; friends: Figures }) {
  const { t, number } = useWords();
  const { program } = row;
  const { friend, sharer } = friends.coupons;
  return (
    <>
      <Card>
        <BlockStack gap="500">
          <InlineGrid columns={{ xs: 2, sm: 3, lg: 5 }} gap="500">
            <Figure label={t("friends.sharers")} value={number(row.people.approved)} to={links.program(program.id, { standing: "approved" })} />
            <Figure label={t("programs.col.visits")} value={number(row.visits)} to={null} />
            <Figure label={t("friends.given")} value={number(friend.given)} to={null} note={t("friends.used", { count: number(friend.used) })} />
            <Figure label={t("programs.col.orders")} value={number(row.orders)} to={links.attributions({ program: program.id })} />
            <Figure label={t("friends.codes")} value={number(friend.pooled)} to={null} note={codesNote(program.kind, friends, t, number)} />
          </InlineGrid>
          <BlockStack gap="300">
            <Text as="h2" variant="headingSm">
              {t("friends.thanks")}
            </Text>
            <InlineGrid columns={{ xs: 2, sm: 3, lg: 5 }} gap="500">
              <Figure label={t("friends.thanks.accrued")} value={number(friends.thanks.accrued)} to={null} />
              {program.kind === "red_packet" && <Figure label={t("friends.thanks.ready")} value={number(friends.thanks.ready)} to={null} />}
              <Figure label={t(program.kind === "red_packet" ? "friends.thanks.opened" : "friends.thanks.given")} value={number(friends.thanks.matured)} to={null} note={program.kind === "share" ? t("friends.used", { count: number(sharer.used) }) : undefined} />
              <Figure label={t("friends.thanks.lapsed")} value={number(friends.thanks.lapsed)} to={null} />
              {friends.thanks.rejected > 0 && <Figure label={t("reward.state.rejected")} value={number(friends.thanks.rejected)} to={null} />}
            </InlineGrid>
          </BlockStack>
        </BlockStack>
      </Card>
      {friends.budget && <BudgetBar {...friends.budget} currency={program.currency} />}
    </>
  );
}

type Words = ReturnType<typeof useWords>;

/** Whose codes are ready, or that they are being made. */
function codesNote(kind: ProgramKind, { coupons: { friend, sharer } }: Figures, t: Words["t"], number: Words["number"]): string | undefined {
  if (friend.making + sharer.making > 0) return t("friends.codes.making", { count: number(friend.making + sharer.making) });
  return kind === "share" ? t("friends.codes.sharer", { count: number(sharer.pooled) }) : undefined;
}
