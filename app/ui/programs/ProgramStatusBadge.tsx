import { Badge, InlineStack, Text } from "@shopify/polaris";
import type { Instant } from "../../domain/instant";
import type { Program } from "../../domain/program";
import { programTone } from "../status";
import { useWords } from "../texts";

/** "Live" and when the program was last changed. */
export function ProgramStatusBadge({ program, now }: { program: Program; now: Instant }) {
  const { t, relative } = useWords();
  return (
    <InlineStack gap="200" blockAlign="center">
      <Badge tone={programTone[program.status]}>{t(`program.status.${program.status}`)}</Badge>
      <Text as="span" variant="bodySm" tone="subdued">
        {t(program.status === "ended" ? "program.since.ended" : "program.since.changed", { when: relative(program.updatedAt, now) })}
      </Text>
    </InlineStack>
  );
}
