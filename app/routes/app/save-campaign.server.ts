import { redirect } from "@remix-run/node";
import { useCases } from "../../composition.server";
import { readCampaignForm } from "../../contracts/campaign-form";
import { links } from "../../ui/links";
import type { SaveReply } from "../../ui/parts/useFormEditor";
import { readJson } from "./bodies.server";
import { signedIn } from "./signed-in.server";

/** Saves what the editor sent. A saved campaign leads to its page; a wrong form comes back with its errors. */
export async function saveFromEditor(request: Request): Promise<SaveReply> {
  const shop = await signedIn(request);
  const { currency, currencies } = await useCases.readShop(shop);
  const read = readCampaignForm(await readJson(request), { currency, currencies });
  if (!read.ok) return { errors: read.errors };
  const saved = await useCases.saveCampaign(shop, read.value);
  if (!saved.ok) return { refused: saved.refusal.code };
  throw redirect(links.campaign(saved.value.id));
}
