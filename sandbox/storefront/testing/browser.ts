/** A browser without a window: keeps cookies, follows no redirect unless asked to. */
export class TinyBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0) headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(new URL(path, this.origin), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  get(path: string): Promise<Response> {
    return this.request(path);
  }

  json(path: string, body: unknown): Promise<Response> {
    return this.request(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  }

  form(path: string, fields: Record<string, string>): Promise<Response> {
    return this.request(path, { method: "POST", body: new URLSearchParams(fields) });
  }

  /** Gives the page where a chain of redirects ends. */
  async follow(path: string, response?: Response): Promise<{ path: string; response: Response }> {
    let at = path;
    let reply = response ?? (await this.get(path));
    while (reply.status >= 300 && reply.status < 400) {
      at = reply.headers.get("location") ?? at;
      reply = await this.get(at);
    }
    return { path: at, response: reply };
  }
}
