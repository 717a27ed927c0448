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
