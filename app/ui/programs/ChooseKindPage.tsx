import { BlockStack, Button, Card, Icon, InlineGrid, InlineStack, Page, Text } from "@shopify/polaris";
import { AffiliateIcon, GiftCardIcon, ShareIcon } from "@shopify/polaris-icons";
import type { ProgramKind } from "../../domain/program";
import { links } from "../links";
import { useWords } from "../texts";

/** What a program can be, in the order most shops begin. */
export const programKinds = ["share", "red_packet", "affiliate"] as const satisfies readonly ProgramKind[];
const icons = { share: ShareIcon, red_packet: GiftCardIcon, affiliate: AffiliateIcon } as const;

/** What kind of program is to be made, before its editor opens. */
export function ChooseKindPage() {
  const { t } = useWords();
  return (
    <Page title={t("programs.new")} subtitle={t("program.choose")} backAction={{ content: t("nav.programs"), url: links.programs }}>
      <InlineGrid columns={{ xs: 1, md: 3 }} gap="400">
        {programKinds.map((kind) => (
          <Card key={kind}>
            <div className="tuan-choice">
              <InlineStack gap="200" blockAlign="center" wrap={false}>
                <span>
                  <Icon source={icons[kind]} />
                </span>
                <Text as="h2" variant="headingMd">
                  {t(`program.kind.${kind}`)}
                </Text>
              </InlineStack>
              <Text as="p">{t(`program.kind.${kind}.what`)}</Text>
              <BlockStack inlineAlign="start">
                <Button url={links.newProgram(kind)} accessibilityLabel={t("program.choose.this", { kind: t(`program.kind.${kind}`) })}>
                  {t("program.choose.pick")}
                </Button>
              </BlockStack>
            </div>
          </Card>
        ))}
      </InlineGrid>
    </Page>
  );
}
