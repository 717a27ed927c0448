import type { LoaderFunctionArgs } from "@remix-run/node";
import { isId } from "../../domain/id";
import { productReply } from "../app/product-reply.server";
import { signedIn } from "../app/signed-in.server";

/** What the editor asks when another product was chosen. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await signedIn(request);
  const { searchParams } = new URL(request.url);
  const except = searchParams.get("except");
  return Response.json(await productReply(shop, searchParams.get("id") ?? "", isId("cmp", except) ? except : null));
}
