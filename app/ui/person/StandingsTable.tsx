import { Text } from "@shopify/polaris";
import { money } from "../../domain/money";
import type { Standings } from "../../domain/views";
import { useShop } from "../shop";
import { useWords } from "../texts";

const accounts = ["accrued", "payable", "payout", "paid"] as const;

/** What stands on each account, currencies side by side. A negative payable is what later payouts are less. */
export function StandingsTable({ standings }: { standings: Standings[] }) {
  const words = useWords();
  const { currency } = useShop();
  const rows = standings.length > 0 ? standings : [{ currency, accrued: 0, payable: 0, payout: 0, paid: 0 }];
  return (
    <>
      <div className="tuan-prices">
        <table>
          <caption className="tuan-hidden">{words.t("person.standings")}</caption>
          <thead>
            <tr>
              {(["currency", ...accounts] as const).map((column) => (
                <th key={column} scope="col">
                  <Text as="span" variant="bodySm" tone="subdued">
                    {words.t(`person.col.${column}`)}
                  </Text>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.currency}>
                <th scope="row">{row.currency}</th>
                {accounts.map((account) => (
                  <td key={account}>{words.money(money(row[account], row.currency))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.some(({ payable }) => payable < 0) && (
        <Text as="p" tone="subdued" variant="bodySm">
          {words.t("person.negative")}
        </Text>
      )}
    </>
  );
}
