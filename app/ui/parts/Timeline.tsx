import { Button, Link, Text } from "@shopify/polaris";
import { useState } from "react";
import type { FactRow } from "../../domain/views";
import { adminOrder, links } from "../links";
import { useWords } from "../texts";

const SHOWN = 12;

/** Facts in words, newest first. `groups` links each to its group, where the list spans several. */
export function Timeline({ facts, groups }: { facts: FactRow[]; groups: boolean }) {
  const { t, n, when } = useWords();
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, facts.length - SHOWN);
  if (facts.length === 0)
    return (
      <Text as="p" tone="subdued">
        {t("timeline.empty")}
      </Text>
    );
  return (
    <>
      <ol className="tuan-timeline">
        {facts.slice(0, facts.length - hidden).map((fact) => (
          <li key={fact.key}>
            <Text as="p">{t(`fact.${fact.kind}`, { name: fact.seatName ?? t("common.guestFirst") })}</Text>
            <Text as="p" variant="bodySm" tone="subdued">
              {when(fact.at)}
              {fact.orderId && fact.orderName && (
                <>
                  {" · "}
                  <Link url={adminOrder(fact.orderId)} target="_top">
                    {fact.orderName}
                  </Link>
                </>
              )}
              {groups && fact.groupId && (
                <>
                  {" · "}
                  <Link url={links.group(fact.groupId)}>{t("problem.group")}</Link>
                </>
              )}
            </Text>
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <div>
          <Button variant="plain" onClick={() => setAll(true)}>
            {n("timeline.more", hidden)}
          </Button>
        </div>
      )}
    </>
  );
}
