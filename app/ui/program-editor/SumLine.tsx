import { Text } from "@shopify/polaris";
import type { Money } from "../../domain/money";
import { useWords } from "../texts";

/** A sum of the example with what it is; a dash while the form does not say. */
export function SumLine({ label, sum, strong = false }: { label: string; sum: Money | null; strong?: boolean }) {
  const { money } = useWords();
  return (
    <div className="tuan-pair">
      <Text as="span" breakWord>
        {label}
      </Text>
      <Text as="span" numeric fontWeight={strong ? "bold" : "regular"}>
        {sum ? money(sum) : "–"}
      </Text>
    </div>
  );
}
