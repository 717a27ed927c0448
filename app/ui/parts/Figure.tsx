import { Text } from "@shopify/polaris";
import { Link } from "@remix-run/react";

/** A number with what it counts, linking to just that. */
export function Figure({ label, value, to, note }: { label: string; value: string; to: string; note?: string | undefined }) {
  return (
    <Link to={to} className="tuan-figure">
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
    </Link>
  );
}
