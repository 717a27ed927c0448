import { useSearchParams } from "@remix-run/react";
import { Box, Button, InlineStack, Select, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { accounts, entryKinds } from "../../domain/ledger";
import { type PersonAsked, PersonChoice } from "../parts/PersonFilter";
import { useNarrow } from "../parts/useNarrow";
import { useWords } from "../texts";

export type LedgerAsked = { filter: { program: string | null; kind: string; account: string; order: string }; asked: PersonAsked; days: { from: string; to: string }; programs: { id: string; title: string }[] };

/** @returns whether more than a person narrows the books down */
export const isNarrowed = ({ filter: { program, kind, account, order }, days }: LedgerAsked): boolean => program !== null || kind !== "all" || account !== "all" || order !== "" || days.from !== "" || days.to !== "";

/** Everything by which the books may be narrowed down. All of it is in the address. */
export function LedgerFilters(asked: LedgerAsked) {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  const { filter, days, programs } = asked;
  const set = useNarrow();
  return (
    <Box padding="300" borderBlockEndWidth="025" borderColor="border">
      <InlineStack gap="300" blockAlign="center">
        <Select label={t("ledger.col.program")} labelHidden options={[{ label: t("ledger.filter.program"), value: "" }, ...programs.map(({ id, title }) => ({ label: title, value: id }))]} value={filter.program ?? ""} onChange={(value) => set("program", value)} />
        <Select label={t("ledger.col.what")} labelHidden options={[{ label: t("ledger.filter.kind"), value: "" }, ...entryKinds.map((kind) => ({ label: t(`ledger.kind.${kind}`), value: kind }))]} value={filter.kind === "all" ? "" : filter.kind} onChange={(value) => set("kind", value)} />
        <Select label={t("ledger.col.account")} labelHidden options={[{ label: t("ledger.filter.account"), value: "" }, ...accounts.map((account) => ({ label: t(`ledger.account.${account}`), value: account }))]} value={filter.account === "all" ? "" : filter.account} onChange={(value) => set("account", value)} />
        <PersonChoice {...asked.asked} />
        <Typed label={t("ledger.filter.order")} value={filter.order} onDone={(value) => set("order", value)} />
        <TextField type="date" label={t("ledger.filter.since")} labelHidden prefix={t("ledger.filter.since")} value={days.from} onChange={(value) => set("from", value)} autoComplete="off" />
        <TextField type="date" label={t("ledger.filter.until")} labelHidden prefix={t("ledger.filter.until")} value={days.to} onChange={(value) => set("to", value)} autoComplete="off" />
        {(isNarrowed(asked) || asked.asked.of !== null) && (
          <Button variant="plain" onClick={() => setParams({})}>
            {t("ledger.filter.clear")}
          </Button>
        )}
      </InlineStack>
    </Box>
  );
}

const TYPING_MS = 400;

/** A field whose text comes into the address once typing has paused. */
function Typed({ label, value, onDone }: { label: string; value: string; onDone: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const later = setTimeout(() => onDone(typed.trim()), TYPING_MS);
    return () => clearTimeout(later);
  }, [typed, value, onDone]);
  return <TextField label={label} labelHidden placeholder={label} value={typed} onChange={(text) => setTyped(text.replace(/[^#\w-]/g, "").slice(0, 30))} autoComplete="off" clearButton onClearButtonClick={() => setTyped("")} />;
}
