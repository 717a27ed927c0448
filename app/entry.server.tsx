import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { shopify } from "./composition.server";

// The server (app/server.ts) finds the hot doors and the workers in this build.
export { hotDoor } from "./doors";
export { drain } from "./doors/health";
export { startWork } from "./jobs/start";

/** How long a page may stream before what is still missing is given up. */
const PATIENCE_MS = 10_000;

/** Streams a page: people get its shell at once, crawlers the whole of it. */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Promise<Response> {
  shopify.addDocumentResponseHeaders(request, headers);
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let streaming = false;
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      [ready]() {
        streaming = true;
        const body = new PassThrough();
        headers.set("content-type", "text/html; charset=utf-8");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
      // Before the shell is out, the same error rejects above; afterwards it can only be logged.
      onError(error) {
        if (streaming) console.error(error);
      },
    });
    setTimeout(abort, PATIENCE_MS).unref();
  });
}
