import { BlockStack, Card, Text } from "@shopify/polaris";
import type { Program } from "../../domain/program";
import type { FriendsFigures } from "../../domain/views";
import { PromiseText } from "../program-editor/PromiseText";
import { useWords } from "../texts";

/** What is promised, and where shoppers find it. */
export function ShareCard({ program, friends, floor }: { program: Program; friends: FriendsFigures; floor: boolean }) {
  const { t } = useWords();
  const { friend, sharer } = friends.coupons;
  const ready = friend.pooled > 0 && (program.kind === "red_packet" || sharer.pooled > 0);
  return (
    <Card>
      <BlockStack gap="300">
        <PromiseText newOnly={program.rules.attribution.newCustomersOnly} promised={program.rules.friends ?? null} currency={program.currency} daysToSafe={program.rules.maturing.daysAfterDelivery} floor={floor} />
        <Text as="p" tone="subdued">
          {t(program.status === "live" ? (ready ? "friends.where.live" : "friends.where.making") : program.status === "ended" ? "friends.where.ended" : "friends.where.later")}
        </Text>
      </BlockStack>
    </Card>
  );
}
