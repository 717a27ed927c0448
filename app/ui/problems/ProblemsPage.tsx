import { Card, EmptyState, Page, Tabs, Text } from "@shopify/polaris";
import { useSearchParams } from "@remix-run/react";
import type { Instant } from "../../domain/instant";
import type { Listed, ProblemRow } from "../../domain/views";
import { links } from "../links";
import { Pages } from "../parts/Pages";
import { calm } from "../parts/pictures";
import { useWords } from "../texts";
import { ProblemList } from "./ProblemList";

const views = ["open", "resolved"] as const;

/** Everything a person has to decide on, and what was decided before. */
export function ProblemsPage({ problems, status, now }: { problems: Listed<ProblemRow>; status: "open" | "resolved"; now: Instant }) {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  return (
    <Page title={t("nav.problems")} subtitle={t("problems.subtitle")} secondaryActions={[{ content: t("nav.mails"), url: links.mails() }]}>
      <Card padding="0">
        <Tabs tabs={views.map((view) => ({ id: view, content: t(`problems.view.${view}`) }))} selected={views.indexOf(status)} onSelect={(i) => setParams({ status: views[i]! })} />
        {problems.rows.length === 0 ? (
          <EmptyState image={calm} heading={t(`problems.empty.${status}`)}>
            <Text as="p">{t("problems.empty.body")}</Text>
          </EmptyState>
        ) : (
          <div style={{ paddingInline: "var(--p-space-400)" }}>
            <ProblemList problems={problems.rows} now={now} />
          </div>
        )}
        <Pages {...problems} />
      </Card>
    </Page>
  );
}
