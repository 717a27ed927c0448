import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, InlineStack, Link, Text } from "@shopify/polaris";
import type { Program } from "../../domain/program";
import { links } from "../links";
import { useWords } from "../texts";

/** Where people apply: the page in the shop's own theme. */
export function ApplyCard({ program, url }: { program: Program; url: string }) {
  const { t } = useWords();
  const bridge = useAppBridge();
  const open = program.status === "live" && program.rules.joining.open;
  const copy = () => void navigator.clipboard.writeText(url).then(() => bridge.toast.show(t("program.apply.copied")), () => bridge.toast.show(t("program.apply.notCopied"), { isError: true }));
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="headingMd">
          {t("program.apply.title")}
        </Text>
        <Text as="p" tone="subdued">
          {t(open ? "program.apply.open" : program.status === "live" ? "program.apply.closed" : program.status === "ended" ? "program.apply.ended" : "program.apply.later")}
        </Text>
        <InlineStack gap="300" blockAlign="center">
          <span className="tuan-address">
            <Link url={url} target="_blank">
              {url}
            </Link>
          </span>
          <Button size="slim" onClick={copy}>
            {t("program.apply.copy")}
          </Button>
          <Button size="slim" url={links.invitations(program.id)}>
            {t("invite.people")}
          </Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}
