import type { ProgramForm } from "../../contracts/program-form";
import type { Instant } from "../../domain/instant";
import type { ProgramStatus } from "../../domain/program";
import { AffiliateEditor } from "./AffiliateEditor";
import { FriendsEditor } from "./FriendsEditor";

/** New or existing program, as its kind needs it. `status` is null while it is new; `meant`: the currency its amounts were typed in; `floor`: the shop keeps a share of each order. */
export function ProgramEditorPage({ saved, currency, meant = currency, status, floor, now }: { saved: ProgramForm; currency: string; meant?: string; status: ProgramStatus | null; floor: boolean; now: Instant }) {
  if (saved.kind === "affiliate") return <AffiliateEditor saved={saved} currency={currency} meant={meant} now={now} />;
  return <FriendsEditor key={saved.kind} saved={saved} currency={currency} meant={meant} promised={status !== null && status !== "draft"} floor={floor} />;
}
