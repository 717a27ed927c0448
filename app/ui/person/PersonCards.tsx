import { BlockStack, Button, Collapsible, Link, Text } from "@shopify/polaris";
import { type ReactNode, useId, useState } from "react";
import type { Participant } from "../../domain/participant";
import { type Agreement, type Program, agreementText } from "../../domain/program";
import { adminCustomer } from "../links";
import { Section } from "../parts/Section";
import { useWords } from "../texts";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <BlockStack>
      <Text as="span" variant="bodySm" tone="subdued">
        {label}
      </Text>
      <Text as="span" breakWord>
        {children}
      </Text>
    </BlockStack>
  );
}

/** Who it is, what they agreed to and where their money goes. */
export function WhoCard({ person, program }: { person: Participant; program: Program }) {
  const { t, when } = useWords();
  // Who shares agrees to nothing, and is paid without an account of theirs.
  const affiliate = program.kind === "affiliate";
  return (
    <Section title={t("person.who")}>
      <Fact label={t("person.email")}>{person.email ? <Link url={`mailto:${person.email}`} target="_top">{person.email}</Link> : "–"}</Fact>
      {person.customerId !== null && (
        <Fact label={t("person.account")}>
          <Link url={adminCustomer(person.customerId)} target="_top">
            {t("person.account.open")}
          </Link>
        </Fact>
      )}
      <Fact label={t("person.code")}>{person.code}</Fact>
      <Fact label={t(affiliate ? "person.applied" : "person.began")}>{when(person.appliedAt)}</Fact>
      {person.decidedAt !== person.appliedAt && <Fact label={t("person.decided")}>{person.decidedAt === null ? "–" : when(person.decidedAt)}</Fact>}
      {affiliate && <AgreedFact agreement={program.rules.agreement} version={person.agreed} />}
      {affiliate && <Fact label={t("person.payTo")}>{person.payTo ?? t("person.payTo.none")}</Fact>}
    </Section>
  );
}

/** Which version somebody accepted, and its text as it was then. */
function AgreedFact({ agreement, version }: { agreement: Agreement; version: number }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const text = agreementText(agreement, version);
  return (
    <BlockStack gap="100">
      <Fact label={t("person.agreed")}>{t(version === agreement.version ? "person.agreed.now" : "person.agreed.older", { version, now: agreement.version })}</Fact>
      {text ? (
        <>
          <div>
            <Button variant="plain" disclosure={open ? "up" : "down"} ariaExpanded={open} ariaControls={id} onClick={() => setOpen(!open)}>
              {t("person.agreed.read", { version })}
            </Button>
          </div>
          <Collapsible id={id} open={open}>
            <div className="tuan-quoted">{text}</div>
          </Collapsible>
        </>
      ) : (
        <Text as="span" variant="bodySm" tone="subdued">
          {t(text === "" ? "person.agreed.empty" : "person.agreed.lost")}
        </Text>
      )}
    </BlockStack>
  );
}

/** What the application said. */
export function AnswersCard({ answers }: { answers: Participant["answers"] }) {
  const { t } = useWords();
  if (answers.length === 0) return null;
  return (
    <Section title={t("person.answers")}>
      {answers.map(({ question, answer }, index) => (
        <Fact key={index} label={question}>
          {answer || t("person.noAnswer")}
        </Fact>
      ))}
    </Section>
  );
}

const SHOWN = 14;

/** How often the link was followed, day by day, newest first. Nothing is kept about the visitors. */
export function VisitsCard({ days, total }: { days: { day: string; visits: number }[]; total: number }) {
  const { t, n, number, date } = useWords();
  const shown = days.slice(0, SHOWN);
  const most = Math.max(1, ...shown.map(({ visits }) => visits));
  return (
    <Section title={t("person.visits")}>
      <Text as="p" tone="subdued">
        {n("programs.visits", total)}
      </Text>
      {shown.map((one) => (
        <BlockStack gap="100" key={one.day}>
          <div className="tuan-pair">
            <Text as="span">{date(one.day)}</Text>
            <Text as="span" numeric>
              {number(one.visits)}
            </Text>
          </div>
          <div className="tuan-funnel-bar" aria-hidden="true">
            <span style={{ inlineSize: `${(100 * one.visits) / most}%` }} />
          </div>
        </BlockStack>
      ))}
    </Section>
  );
}
