// What a page of ours sends is always well formed; anything else is somebody trying, and answered 400 instead of thrown over.

const unreadable = () => new Response("The body could not be read.", { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });

/**
 * The JSON of a request.
 * @throws a Response, 400, when it is none
 */
export const readJson = (request: Request): Promise<unknown> =>
  request.json().catch(() => {
    throw unreadable();
  });

/**
 * The form of a request.
 * @throws a Response, 400, when it is none
 */
export const readForm = (request: Request): Promise<FormData> =>
  request.formData().catch(() => {
    throw unreadable();
  });

const MOST_WORDS = 500;

/** What somebody wrote in a field, without signs that no database keeps; "" when there is none. */
export function wordsOf(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === "string" ? value.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, " ").trim().slice(0, MOST_WORDS).replace(/[\ud800-\udbff]$/, "") : "";
}
