import { Autocomplete } from "@shopify/polaris";
import { useState } from "react";
import { useWords } from "../texts";
import { useFindPeople } from "./useFindPeople";
import { useName } from "./useName";

/** A field that finds somebody by name or code. @param initial what stands in it at first */
export function PersonFinder({ initial = "", error, onChoose, onClear }: { initial?: string; error?: string | undefined; onChoose: (id: string) => void; onClear: () => void }) {
  const { t } = useWords();
  const nameOf = useName();
  const [typed, setTyped] = useState(initial);
  const found = useFindPeople(typed === initial ? "" : typed);
  const options = (found ?? []).map(({ person, program }) => ({ value: person.id, label: [nameOf(person), person.code, program].join(" · ") }));
  const clear = () => {
    setTyped("");
    onClear();
  };
  return (
    <Autocomplete
      options={options}
      selected={[]}
      onSelect={([id]) => id && onChoose(id)}
      emptyState={found ? t("person.find.none") : null}
      textField={<Autocomplete.TextField label={t("person.find")} labelHidden placeholder={t("person.find")} value={typed} onChange={setTyped} autoComplete="off" clearButton onClearButtonClick={clear} error={typed === initial ? error : undefined} />}
    />
  );
}
