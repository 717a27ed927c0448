import type { LoaderFunctionArgs } from "@remix-run/node";
import { clock, reads, useCases } from "../../composition.server";
import { isId } from "../../domain/id";
import type { ProductReply } from "../../ui/editor/editor-types";
import { signedIn } from "../app/signed-in.server";

/** What the editor asks when another product was chosen. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await signedIn(request);
  const { searchParams } = new URL(request.url);
  const id = searchParams.get("id") ?? "";
  const except = searchParams.get("except");
  const product = await useCases.readProduct(shop, id);
  const clashes = await reads.clashes(shop, id, isId("cmp", except) ? except : null, clock.now());
  const reply: ProductReply = { product: product.ok ? product.value : null, clashes };
  return Response.json(reply);
}
