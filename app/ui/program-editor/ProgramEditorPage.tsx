import type { ProgramForm } from "../../contracts/program-form";
import type { ProgramStatus } from "../../domain/program";
import { AffiliateEditor } from "./AffiliateEditor";
import { FriendsEditor } from "./FriendsEditor";

/** New or existing program, as its kind needs it. `status` is null while it is new. */
export function ProgramEditorPage({ saved, currency, status }: { saved: ProgramForm; currency: string; status: ProgramStatus | null }) {
  if (saved.kind === "affiliate") return <AffiliateEditor saved={saved} currency={currency} />;
  return <FriendsEditor key={saved.kind} saved={saved} currency={currency} promised={status !== null && status !== "draft"} />;
}
