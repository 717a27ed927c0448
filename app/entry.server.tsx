import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { log, shopify } from "./composition.server";
import { traceOf } from "./domain/cause";
import { wholeLetters } from "./whole-letters";

// The server (app/server.ts) finds the hot doors and the workers in this build.
export { adminRequest, hotDoor } from "./doors";
export { countTimers, drain } from "./doors/health";
export { startWork } from "./jobs/start";
export { log };

/** Told by Remix of whatever a loader, an action or a page throws that is no answer. Whoever has left is not missed. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  // What the caller did wrong is told by the line of the request.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const cause = isRouteErrorResponse(error) ? `${error.status} ${error.statusText}` : traceOf(error);
  log.error({ error: cause }, "a page failed");
}

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
        const body = wholeLetters();
        headers.set("content-type", "text/html; charset=utf-8");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
        pipe(body);
      },
      onShellError: reject,
      // Before the shell is out, the same error rejects above; afterwards it can only be logged.
      onError(error) {
        if (streaming) log.error({ error: traceOf(error) }, "a page broke off");
      },
    });
    setTimeout(abort, PATIENCE_MS).unref();
  });
}
