import type { CampaignForm } from "../../app/contracts/campaign-form";
import type { ProgramForm } from "../../app/contracts/program-form";
import type { AffiliateForm } from "../../app/contracts/program-form-affiliate";
import type { FriendsForm } from "../../app/contracts/program-form-friends";
import { newFriendsForm } from "../../app/contracts/program-form-friends-values";
import { newProgramForm } from "../../app/contracts/program-form-values";
import type { ProgramId } from "../../app/domain/id";
import { sessionToken } from "../../sandbox/admin/session-token";
import type { Sandbox, WorldApi } from "../../sandbox/world/api";
import type { Product } from "../../sandbox/world/types";

const BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
const gid = (type: string, id: number) => `gid://shopify/${type}/${id}`;

/** A moment as the editor's two fields want it, in a zone. */
export function local(at: number, timezone: string): { date: string; time: string } {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-CA", { timeZone: timezone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(at).map((p) => [p.type, p.value]));
  return { date: `${parts["year"]}-${parts["month"]}-${parts["day"]}`, time: `${parts["hour"]}:${parts["minute"]}` };
}

/** The editor's form as a browser would send it, for a percentage campaign that starts at once. */
export function campaignForm(api: WorldApi, product: Product, change: Partial<CampaignForm> = {}): CampaignForm {
  const { timezone } = api.world.shop;
  const start = local(api.world.now() - 60_000, timezone);
  const end = local(api.world.now() + 14 * 24 * 3_600_000, timezone);
  return {
    id: "", revision: 0, title: `Group buy of ${product.title}`, product: { id: gid("Product", product.id), handle: product.handle, title: product.title, image: null }, variantIds: [],
    size: "3", priceKind: "percent", percent: "30", fixed: {}, hours: "24", startDate: start.date, startTime: start.time, endDate: end.date, endTime: end.time, timezone,
    perShopper: "1", unitsPerSeat: "1", quota: "", counts: "paid", onFailure: "refund", matchFirst: true, onLate: "spill", onExcess: "refund", onOtherPrice: "ignore", holdMinutes: "15", captureOnSuccess: true, rewarded: true, ...change,
  };
}

/** The form of a program as a browser would send it: ten percent, payouts from nothing on. */
export const programForm = ({ world }: WorldApi, change: Partial<AffiliateForm> = {}): AffiliateForm => ({ ...newProgramForm({ currency: world.shop.currency, timezone: world.shop.timezone }, world.now()), title: "Friends of the house", minimum: "", ...change });

/** The form of a program of sharers as a browser would send it. Whoever buys counts, new to the shop or not. */
export const friendsForm = ({ world }: WorldApi, kind: FriendsForm["kind"], change: Partial<FriendsForm> = {}): FriendsForm => ({ ...newFriendsForm(kind, world.shop.currency), title: kind === "share" ? "Tell a friend" : "Packets for friends", newCustomersOnly: false, ...change });

/** A merchant who works the admin's own doors, without a browser. */
export function merchant(sandbox: Sandbox, of: WorldApi = sandbox) {
  const call = async (path: string, init: RequestInit) => {
    const response = await fetch(`${sandbox.front}${path}`, { ...init, redirect: "manual", headers: { ...init.headers, "user-agent": BROWSER, origin: sandbox.front, authorization: `Bearer ${sessionToken(of.world)}` } });
    return { status: response.status, location: response.headers.get("location"), headers: response.headers, body: await response.text() };
  };
  const notSaved = (reply: Awaited<ReturnType<typeof call>>) => new Error(`not saved: ${reply.status} ${reply.location ?? ""}\n${sandbox.app.log().slice(-2_000)}`);
  /** Asks for the action's own reply alone, as the page's script does: a whole page holds every text there is. */
  const act = (path: string, intent: string, more: Record<string, string> = {}) => call(`${path}.data`, { method: "POST", body: new URLSearchParams({ intent, ...more }) });
  return {
    call,
    act,
    /** Saves a campaign. @returns its id */
    async save(form: CampaignForm): Promise<string> {
      const reply = await call(form.id ? `/app/campaigns/${form.id}/edit` : "/app/campaigns/new", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(form) });
      const id = /cmp_[0-9a-z]{26}/.exec(reply.location ?? "")?.[0];
      if (!id) throw notSaved(reply);
      return id;
    },
    /** Saves a program and starts it. @returns its id */
    async startProgram(form: ProgramForm): Promise<ProgramId> {
      const reply = await call("/app/programs/new", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(form) });
      const id = /prg_[0-9a-z]{26}/.exec(reply.location ?? "")?.[0];
      if (!id) throw notSaved(reply);
      await act(`/app/programs/${id}`, "start");
      return id as ProgramId;
    },
    /** Saves and publishes a campaign and waits until its codes and metafield are there. */
    async launch(product: Product, change: Partial<CampaignForm> = {}): Promise<string> {
      const id = await this.save(campaignForm(of, product, change));
      await act(`/app/campaigns/${id}`, "publish");
      await sandbox.quiet();
      const state = of.world.metafields.find((m) => m.ownerType === "PRODUCT" && m.ownerId === product.id);
      if ((JSON.parse(state?.value ?? "{}") as { campaign?: string }).campaign !== id) throw new Error(`campaign ${id} is not public: ${state?.value ?? "no metafield"}`);
      return id;
    },
  };
}
