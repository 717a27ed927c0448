import type { ActionFunctionArgs } from "@remix-run/node";
import { reads } from "../../composition.server";
import { readForm, wordsOf } from "../app/bodies.server";
import { signedIn } from "../app/signed-in.server";

/** Finds people by name or code. What is looked for comes as a body: names must not stand in addresses. */
export async function action({ request }: ActionFunctionArgs) {
  const shop = await signedIn(request);
  return Response.json({ found: await reads.findPeople(shop, wordsOf(await readForm(request), "q").slice(0, 60)) });
}
