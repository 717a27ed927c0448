import { Text } from "@shopify/polaris";
import type { FriendsFigures } from "../../domain/views";
import { Section } from "../parts/Section";
import { useWords } from "../texts";

/** How anybody can check that lucky amounts were drawn as promised. */
export function FairnessCard({ fairness: { commitment, seed, draws } }: { fairness: NonNullable<FriendsFigures["fairness"]> }) {
  const { t, n } = useWords();
  return (
    <Section title={t("friends.fair")}>
      <Text as="p">{t("friends.fair.body")}</Text>
      <Word label={t("friends.fair.commitment")} word={commitment} />
      {seed !== null && <Word label={t("friends.fair.seed")} word={seed} />}
      <div>
        <Text as="p" tone="subdued">
          {n("friends.fair.draws", draws)}
        </Text>
        <Text as="p" tone="subdued">
          {t(seed === null ? "friends.fair.later" : "friends.fair.check")}
        </Text>
      </div>
    </Section>
  );
}

function Word({ label, word }: { label: string; word: string }) {
  return (
    <div>
      <Text as="p" variant="bodySm" tone="subdued">
        {label}
      </Text>
      <code className="tuan-address">{word}</code>
    </div>
  );
}
