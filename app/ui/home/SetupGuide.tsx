import { BlockStack, Button, ButtonGroup, Card, Icon, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { CheckCircleIcon } from "@shopify/polaris-icons";
import { addBlock, adminPayments, checkoutEditor, links, switchOnEmbed } from "../links";
import { useAction } from "../parts/useAction";
import { useShop } from "../shop";
import { useWords } from "../texts";
import type { Step, StepName } from "./setup-steps";

/** File names in extensions/tuan-storefront/blocks: Shopify's deep links name them. */
const BLOCK = "group-buy";
const SHARE_BLOCK = "share";
const EMBED = "tuan-embed";

/** What is left to do before all that the shop has begun works on its storefront. */
export function SetupGuide({ steps }: { steps: Step[] }) {
  const { t } = useWords();
  const count = steps.filter((s) => s.done).length;
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="200">
          <Text as="h2" variant="headingMd">
            {t("setup.title")}
          </Text>
          <Text as="p" tone="subdued">
            {t("setup.rest")}
          </Text>
          <Text as="p" variant="bodySm" id="setup-progress">
            {t("setup.progress", { done: count, all: steps.length })}
          </Text>
        </BlockStack>
        <ProgressBar progress={(100 * count) / steps.length} size="small" tone="success" ariaLabelledBy="setup-progress" />
        <div className="tuan-lines">
          {steps.map((step) => (
            <StepLine key={step.name} step={step} />
          ))}
        </div>
      </BlockStack>
    </Card>
  );
}

function useStepTarget(): Record<StepName, { url: string; external: boolean }> {
  const { shop, apiKey } = useShop();
  return {
    campaign: { url: links.newCampaign, external: false },
    block: { url: addBlock(shop, apiKey, BLOCK), external: true },
    program: { url: links.newProgram(), external: false },
    share_block: { url: addBlock(shop, apiKey, SHARE_BLOCK), external: true },
    apply_page: { url: links.programs, external: false },
    embed: { url: switchOnEmbed(shop, apiKey, EMBED), external: true },
    after_payment: { url: checkoutEditor(shop), external: true },
    payments: { url: adminPayments, external: true },
  };
}

function StepLine({ step }: { step: Step }) {
  const { t } = useWords();
  const { run, running } = useAction();
  const { url, external } = useStepTarget()[step.name];
  return (
    <div className="tuan-line tuan-step">
      <InlineStack gap="200" blockAlign="start" wrap={false}>
        <span>{step.done ? <Icon source={CheckCircleIcon} tone="success" accessibilityLabel={t("setup.done")} /> : <span className="tuan-todo" role="img" aria-label={t("setup.open")} />}</span>
        <BlockStack gap="050">
          <Text as="h3" variant="headingSm">
            {t(`setup.${step.name}.title`)}
          </Text>
          {!step.done && (
            <Text as="p" tone="subdued">
              {t(`setup.${step.name}.body`)}
            </Text>
          )}
        </BlockStack>
      </InlineStack>
      {!step.done && (
        <ButtonGroup>
          {step.ticked && (
            <Button variant="tertiary" loading={running === "step"} onClick={() => run("step", { step: step.name })}>
              {t("setup.tick")}
            </Button>
          )}
          <Button url={url} {...(external ? { target: "_top" as const } : {})}>
            {t(`setup.${step.name}.action`)}
          </Button>
        </ButtonGroup>
      )}
    </div>
  );
}
