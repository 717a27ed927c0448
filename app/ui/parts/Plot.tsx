import { BlockStack, Text } from "@shopify/polaris";
import { useId } from "react";
import { useWords } from "../texts";
import { plotLine } from "./plot-line";

type Props = { title: string; /** Days as "2026-11-26", as many as values. */ days: readonly string[]; values: readonly number[]; write: (value: number) => string; note?: string };

const [WIDTH, HEIGHT] = [300, 64];

/** A number day by day: a small line for the eye, with its sum and its highest day, and a table for who does not see it. */
export function Plot({ title, days, values, write, note }: Props) {
  const { t, date } = useWords();
  const id = useId();
  const sum = values.reduce((all, one) => all + one, 0);
  return (
    <BlockStack gap="100">
      <div className="tuan-pair">
        <Text as="h3" variant="headingSm" id={id}>
          {title}
        </Text>
        <Text as="span" variant="headingSm" numeric>
          {t("days.total", { sum: write(sum) })}
        </Text>
      </div>
      <svg className="tuan-plot" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <line x1="0" y1={HEIGHT - 1} x2={WIDTH} y2={HEIGHT - 1} />
        <polyline points={plotLine(values, WIDTH, HEIGHT)} />
      </svg>
      <div className="tuan-pair">
        <Text as="span" variant="bodySm" tone="subdued">
          {sum === 0 ? t("days.none") : t("days.most", { sum: write(Math.max(...values)) })}
        </Text>
      </div>
      {note && (
        <Text as="p" variant="bodySm" tone="subdued">
          {note}
        </Text>
      )}
      <table className="tuan-hidden" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{t("days.day")}</th>
            <th scope="col">{title}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((name, i) => (
            <tr key={name}>
              <th scope="row">{date(name)}</th>
              <td>{write(values[i] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </BlockStack>
  );
}
