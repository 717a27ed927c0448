import { BlockStack, Box, Button, Card, InlineGrid, Text } from "@shopify/polaris";
import { links } from "../links";
import { openSeat } from "../parts/pictures";
import { useWords } from "../texts";

/** A new shop's choice: what Tuan can do, and where each begins. */
export function WaysCard() {
  const { t } = useWords();
  const ways = [
    { name: "group", url: links.newCampaign, action: t("campaigns.new") },
    { name: "program", url: links.newProgram(), action: t("programs.new") },
  ] as const;
  return (
    <Card>
      <BlockStack gap="400">
        <div className="tuan-pair">
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd">
              {t("setup.welcome")}
            </Text>
            <Text as="p" tone="subdued">
              {t("setup.intro")}
            </Text>
          </BlockStack>
          <img src={openSeat} alt="" width={120} height={80} />
        </div>
        <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
          {ways.map(({ name, url, action }) => (
            <Box key={name} padding="400" borderWidth="025" borderColor="border" borderRadius="200">
              <div className="tuan-choice">
                <Text as="h3" variant="headingSm">
                  {t(`setup.way.${name}`)}
                </Text>
                <Text as="p">{t(`setup.way.${name}.body`)}</Text>
                <div>
                  <Button url={url} variant="primary">
                    {action}
                  </Button>
                </div>
              </div>
            </Box>
          ))}
        </InlineGrid>
      </BlockStack>
    </Card>
  );
}
