/** Spreadsheets take a file for UTF-8 only when it begins so. */
export const MARK = "\ufeff";

/** A file to save. Its text gets the mark, which PayPal does not want; what comes in pieces brings its own. */
export const csvFile = (body: string | ReadableStream<Uint8Array>, name: string, { mark = true } = {}): Response =>
  new Response(mark && typeof body === "string" ? MARK + body : body, { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" } });
