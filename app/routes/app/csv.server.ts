/** A file to save. Spreadsheets take it for UTF-8 only when it begins with a mark; PayPal wants none. */
export const csvFile = (body: string, name: string, { mark = true } = {}): Response =>
  new Response((mark ? "\ufeff" : "") + body, { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" } });
