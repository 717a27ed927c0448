import { BlockStack, Button, Collapsible, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import type { Drawn } from "../../domain/gift";
import { money as amount } from "../../domain/money";
import type { FriendsFigures } from "../../domain/views";
import { Section } from "../parts/Section";
import { useWords } from "../texts";

/** How anybody can check that lucky amounts were drawn as promised. */
export function FairnessCard({ fairness: { commitment, seed, draws, latest }, currency }: { fairness: NonNullable<FriendsFigures["fairness"]>; currency: string }) {
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
      {latest.length > 0 && <Draws latest={latest} currency={currency} />}
    </Section>
  );
}

/** Each draw with what it is drawn again from. */
function Draws({ latest, currency }: { latest: Drawn[]; currency: string }) {
  const { t, money, number } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const sum = (minor: number) => money(amount(minor, currency));
  return (
    <BlockStack gap="200" inlineAlign="start">
      <Button variant="plain" disclosure={open ? "up" : "down"} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>
        {t("friends.fair.show")}
      </Button>
      <Collapsible id={id} open={open}>
        {latest.map((one) => (
          <Text as="p" key={one.number}>
            {t("friends.fair.draw", { number: number(one.number), from: sum(one.fromMinor), to: sum(one.toMinor), amount: sum(one.minor) })}
          </Text>
        ))}
        <Text as="p" tone="subdued">
          {t("friends.fair.all")}
        </Text>
      </Collapsible>
    </BlockStack>
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
