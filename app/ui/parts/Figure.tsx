import { Text } from "@shopify/polaris";
import { Link } from "@remix-run/react";

/** A number with what it counts, linking to just that, here or in Shopify's admin. */
export function Figure({ label, value, to, note }: { label: string; value: string; to: string | null; note?: string | undefined }) {
  const inside = (
    <>
      <Text as="span" variant="bodySm" tone="subdued" breakWord>
        {label}
      </Text>
      <div className="tuan-number">
        <Text as="span" variant="headingLg">
          {value}
        </Text>
      </div>
      {note && (
        <Text as="span" variant="bodySm" tone="subdued">
          {note}
        </Text>
      )}
    </>
  );
  if (to === null) return <div className="tuan-figure">{inside}</div>;
  if (to.startsWith("shopify:"))
    return (
      <a href={to} target="_top" className="tuan-figure">
        {inside}
      </a>
    );
  return (
    <Link to={to} className="tuan-figure">
      {inside}
    </Link>
  );
}
