type Handler<Call> = (call: Call, named: string) => Promise<Response> | Response;

/** What one address of a door answers. Looking with HEAD is looking; any other method is refused. */
export type Route<Call> = {
  get?: Handler<Call>;
  post?: Handler<Call>;
  /** Other sites' pages may post it, too: the token in its address allows what it does. */
  anywhere?: true;
};

/** Every address of a door, without the door's own name. `:x` stands for somebody's word: an id, a code, a guess. */
export type Routes<Call> = Record<string, Route<Call>>;

/** @returns what finds the route of a path, and the word that stands in it for `:x` ("" where the route has none) */
export function router<Call>(routes: Routes<Call>): (path: string) => { route: Route<Call>; named: string } | null {
  const table = Object.entries(routes).map(([pattern, route]) => ({ route, parts: pattern.split("/") }));
  return (path) => {
    const words = path.split("/");
    const found = table.find(({ parts }) => parts.length === words.length && parts.every((part, at) => (part === ":x" ? words[at] !== "" : part === words[at])));
    return found ? { route: found.route, named: words[found.parts.indexOf(":x")] ?? "" } : null;
  };
}
