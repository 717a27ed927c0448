/** A request's body, JSON or form, with `a[b]` names kept as they came. */
export type Body = { json: Record<string, unknown> | null; form: [string, string][] };

/** @throws SyntaxError on malformed JSON, TypeError on a malformed form */
export async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const parsed: unknown = JSON.parse((await request.text()) || "{}");
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new SyntaxError("not an object");
    return { json: parsed as Record<string, unknown>, form: [] };
  }
  if (type.startsWith("multipart/form-data")) {
    const form = await request.formData();
    return { json: null, form: [...form].map(([name, value]) => [name, typeof value === "string" ? value : ""]) };
  }
  return { json: null, form: [...new URLSearchParams(await request.text())] };
}

/** A field by its plain name, from either kind of body. */
export function field(body: Body, name: string): unknown {
  return body.json ? body.json[name] : body.form.findLast(([key]) => key === name)?.[1];
}

/** `properties[a]=1&properties[b]=2`, or the object `properties` of a JSON body, as text by name. */
export function group(body: Body, name: string): Record<string, string> | undefined {
  if (body.json) {
    const value = body.json[name];
    return typeof value === "object" && value !== null && !Array.isArray(value) ? textValues(value as Record<string, unknown>) : undefined;
  }
  const found = body.form.flatMap(([key, value]) => (key.startsWith(`${name}[`) && key.endsWith("]") ? [[key.slice(name.length + 1, -1), value] as const] : []));
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Properties and attributes are text; null removes one. */
export function textValues(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])));
}
