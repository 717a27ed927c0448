import { Badge, InlineStack, Text } from "@shopify/polaris";
import type { JudgedClaim } from "../../domain/attribution";
import type { AttributionRow, Named } from "../../domain/views";
import { PersonLink } from "../parts/PersonLink";
import { useName } from "../parts/useName";
import { useWords } from "../texts";

/** Everybody who claims an order, how, and why the claim counts or does not. */
export function ClaimList({ row: { attribution, people } }: { row: AttributionRow }) {
  const { t, when } = useWords();
  const nameOf = useName();
  // In a program of sharers nobody has a code of their own: the coupon is the friend's, got by the sharer's link.
  const via = (claim: JudgedClaim, person: Named | undefined) => (claim.via === "code" && person && person.kind !== "affiliate" ? t("attributions.via.coupon", { name: nameOf(person) }) : t(`attributions.via.${claim.via}`, { when: when(claim.at) }));
  return (
    <ul className="tuan-claims">
      {attribution.claims.map((claim, index) => {
        const person = people.find(({ id }) => id === claim.participantId);
        return (
          <li key={index}>
            <InlineStack gap="200" blockAlign="center">
              {person ? <PersonLink person={person} /> : <Text as="span">{t("person.forgotten")}</Text>}
              {claim.verdict === "won" && <Badge tone="success">{t("attributions.won")}</Badge>}
            </InlineStack>
            <Text as="p" variant="bodySm" tone="subdued">
              {t("attributions.claim", { via: via(claim, person), verdict: t(`attributions.verdict.${claim.verdict}`) })}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
