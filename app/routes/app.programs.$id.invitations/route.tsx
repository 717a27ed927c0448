import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clock, mailReady, reads, useCases } from "../../composition.server";
import { isId } from "../../domain/id";
import { MOST_AT_ONCE, addressesIn } from "../../domain/invitation";
import { InvitationsPage } from "../../ui/invitations/InvitationsPage";
import type { InviteReply } from "../../ui/invitations/invite-reply";
import { readForm, wordsOf } from "../app/bodies.server";
import { pageOf, signedIn } from "../app/signed-in.server";
import { language } from "../../locales/shopper";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const shop = await signedIn(request);
  const row = isId("prg", params.id) ? await reads.program(shop, params.id) : null;
  if (row?.program.kind !== "affiliate") throw new Response("no such program", { status: 404 });
  const listed = await reads.invitations(shop, row.program.id, pageOf(new URL(request.url)));
  const rows = await Promise.all(listed.rows.map(async (invitation) => {
    const link = await useCases.invitationLink(shop, invitation.id);
    return { invitation, url: link.ok ? link.value.url : null };
  }));
  return { program: row.program, invitations: { ...listed, rows }, language: language((await useCases.readShop(shop)).locale), mailReady, now: clock.now() };
}

export async function action({ request, params }: ActionFunctionArgs): Promise<InviteReply> {
  const shop = await signedIn(request);
  if (!isId("prg", params.id)) return { refused: "program.unknown" };
  const form = await readForm(request);
  const intent = wordsOf(form, "intent");
  const id = wordsOf(form, "invitation");
  if (intent === "again" || intent === "withdraw") {
    if (!isId("inv", id)) return { refused: "invitation.unknown" };
    const result = await useCases[intent === "again" ? "inviteAgain" : "withdrawInvitation"](shop, id);
    return result.ok ? { done: `done.invitation.${intent}` } : { refused: result.refusal.code };
  }
  if (intent !== "invite") return { refused: "unexpected" };
  const typed = form.get("addresses");
  const { good, bad } = addressesIn(typeof typed === "string" ? typed.slice(0, 20_000) : "");
  if (good.length === 0) return { refused: "invitation.nobody" };
  if (good.length > MOST_AT_ONCE) return { refused: "invitation.too_long" };
  const invited = await useCases.invitePeople(shop, params.id, { addresses: good, note: wordsOf(form, "note"), locale: language(wordsOf(form, "locale")) });
  if (!invited.ok) return { refused: invited.refusal.code };
  const { sent, ...left } = invited.value;
  return { done: sent > 0 ? "done.invited" : "done.invited.none", left: { ...left, bad } };
}

export default function Invitations() {
  return <InvitationsPage {...useLoaderData<typeof loader>()} />;
}

export { PageErrorBoundary as ErrorBoundary } from "../../ui/shell/errors";
