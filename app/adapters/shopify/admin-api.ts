import type { AdminMutations, AdminQueries } from "@shopify/admin-api-client";
import { ClientError, GraphQLClient } from "graphql-request";
import type { ShopDomain } from "../../domain/id";
import { HOUR, SECOND, type Instant } from "../../domain/instant";
import { ok, refuse, type Result } from "../../domain/result";
import { type Answer, type CommerceRefusal, CommerceUnavailable } from "../../ports/commerce";
import type { Clock } from "../../ports/system";
import { API_VERSION } from "./api-version";
import { type Cost, CostGate } from "./cost-gate";
import type { Token } from "./offline-tokens";
import { refused } from "./user-errors";

type Operations = AdminQueries & AdminMutations;
type Operation = keyof Operations & string;
type GraphQLProblem = { message: string; path?: readonly (string | number)[]; extensions?: { code?: unknown } };

/** Longest pause inside a call; what needs more is left to whoever asked, who can do other work meanwhile. */
const SHORT_WAIT = 3 * SECOND;
const PATIENCE = 20 * SECOND;
/** The part of a shop's points that work nobody waits for leaves: on the smallest plan a merchant's next dozen clicks. */
const LEFT_TO_PEOPLE = 0.1;
/** Shopify nulls these and says ACCESS_DENIED where an app may not see them (protected customer data). */
const PERSONAL = new Set(["customer", "email", "customerLocale", "phone", "shippingAddress", "address1", "address2", "city", "zip", "countryCodeV2"]);

type Dated<T> = { data: T; at: Instant | null };

export type AdminApiDeps = {
  token: (shop: ShopDomain, rejected?: string) => Promise<Token>;
  clock: Clock;
  fetch: typeof fetch;
  wait: (ms: number) => Promise<unknown>;
};

/** Calls the Admin API for a shop, outside any request, with its offline token and within its budget of query points. */
export class AdminApi {
  /** Calls for somebody who waits: they may take a shop's last points. */
  constructor(
    private readonly deps: AdminApiDeps,
    private readonly gates = new Map<ShopDomain, CostGate>(),
    private readonly left = 0,
  ) {}

  /** The same, within the same budgets, for work that nobody waits for: it leaves some of a shop's points to those who do. */
  unattended(): AdminApi {
    return new AdminApi(this.deps, this.gates, LEFT_TO_PEOPLE);
  }

  /**
   * @returns the operation's data. Refusals: `uninstalled` when no token works; `refused` when Shopify denies the operation.
   * @throws CommerceUnavailable when Shopify is throttling, failing or out of reach, with the moment to come back if known
   */
  async request<Op extends Operation>(shop: ShopDomain, operation: Op, variables: Operations[Op]["variables"]): Answer<Operations[Op]["return"]> {
    const answer = await this.dated(shop, operation, variables);
    return answer.ok ? ok(answer.value.data) : answer;
  }

  /** As `request`, with the moment of the answer by Shopify's own clock, which has whole seconds; null where it does not say. */
  async dated<Op extends Operation>(shop: ShopDomain, operation: Op, variables: Operations[Op]["variables"]): Answer<Dated<Operations[Op]["return"]>> {
    await this.admit(shop, operation);
    const token = await this.deps.token(shop);
    if (!token.ok) return token;
    const first = await this.send(shop, token.value, operation, variables);
    if (first !== "unauthorised") return first;
    const renewed = await this.deps.token(shop, token.value);
    if (!renewed.ok) return renewed;
    const second = await this.send(shop, renewed.value, operation, variables);
    return second === "unauthorised" ? refuse("uninstalled") : second;
  }

  private gate(shop: ShopDomain): CostGate {
    const known = this.gates.get(shop) ?? new CostGate();
    this.gates.set(shop, known);
    return known;
  }

  private async admit(shop: ShopDomain, operation: string): Promise<void> {
    const pause = this.gate(shop).reserve(operation, this.deps.clock.now(), SHORT_WAIT, this.left);
    if (pause > SHORT_WAIT) throw new CommerceUnavailable("the shop's query points are used up", this.deps.clock.now() + pause);
    if (pause > 0) await this.deps.wait(pause);
  }

  private async send<Op extends Operation>(shop: ShopDomain, token: string, operation: Op, variables: Operations[Op]["variables"]): Promise<Result<Dated<Operations[Op]["return"]>, CommerceRefusal> | "unauthorised"> {
    const client = new GraphQLClient(`https://${shop}/admin/api/${API_VERSION}/graphql.json`, {
      headers: { "x-shopify-access-token": token, "user-agent": "Tuan" },
      errorPolicy: "all",
      fetch: this.deps.fetch,
      signal: AbortSignal.timeout(PATIENCE),
    });
    try {
      const answer = await client.rawRequest<Operations[Op]["return"]>(operation, variables as Record<string, unknown>);
      const comeBack = this.learn(shop, operation, answer.extensions);
      const settled = this.settle(answer.data, (answer.errors ?? []) as GraphQLProblem[], comeBack);
      return settled.ok ? ok({ data: settled.value, at: dateOf(answer.headers) }) : settled;
    } catch (error) {
      if (error instanceof CommerceUnavailable) throw error;
      if (error instanceof ClientError) return this.failed(error);
      throw new CommerceUnavailable(`Shopify did not answer: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private learn(shop: ShopDomain, operation: string, extensions: unknown): number {
    const cost = (extensions as { cost?: Cost } | undefined)?.cost;
    return cost?.throttleStatus ? this.gate(shop).learn(operation, cost, this.deps.clock.now()) : 0;
  }

  private settle<T>(data: T | null | undefined, problems: GraphQLProblem[], comeBack: number): Result<T, CommerceRefusal> {
    if (problems.some((p) => p.extensions?.code === "THROTTLED")) throw new CommerceUnavailable("throttled", this.deps.clock.now() + Math.max(comeBack, SECOND));
    if (problems.some((p) => p.extensions?.code === "INTERNAL_SERVER_ERROR" || p.extensions?.code === "TIMEOUT")) throw new CommerceUnavailable(problems[0]?.message ?? "internal error");
    const serious = problems.filter((p) => !(p.extensions?.code === "ACCESS_DENIED" && PERSONAL.has(String(p.path?.at(-1)))));
    if (serious.length > 0) return refused(serious.map((p) => p.message).join("; "));
    if (data === null || data === undefined) throw new CommerceUnavailable("an answer without data");
    return ok(data);
  }

  /** Anything but HTTP 200 (shopify.dev, "Response status and error codes"). */
  private failed(error: ClientError): Result<never, CommerceRefusal> | "unauthorised" {
    const { status, headers } = error.response;
    if (status === 401) return "unauthorised";
    const now = this.deps.clock.now();
    const seconds = Number(new Headers(headers as HeadersInit).get("retry-after"));
    if (status === 429) throw new CommerceUnavailable("throttled", now + Math.max(seconds, 1) * SECOND);
    if (status >= 500) throw new CommerceUnavailable(`Shopify answered HTTP ${status}`, seconds > 0 ? now + seconds * SECOND : null);
    // 402: the shop has not paid; 423: it is locked. Both may pass.
    if (status === 402 || status === 423) throw new CommerceUnavailable(`the shop is frozen (HTTP ${status})`, now + HOUR);
    return refused(`Shopify answered HTTP ${status}`);
  }
}

const dateOf = (headers: Headers): Instant | null => {
  const at = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(at) ? null : at;
};
