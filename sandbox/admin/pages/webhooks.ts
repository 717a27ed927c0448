import type { Delivery, World } from "../../world/types";
import { count, moment } from "../format";
import { back, content, get, post } from "../http";
import { type Html, html } from "../html";
import { badge, checkbox, postButton, table } from "./parts";

const SHOWN = 200;

function attempts({ attempts: made }: Delivery): string {
  if (made.length === 0) return "not sent yet";
  return made.map(({ status }) => status ?? "no answer").join(", ");
}

const row = (zone: string) => (delivery: Delivery): Html =>
  html`<tr><td><a href="/webhooks/${delivery.id}"><b>${delivery.topic}</b></a><br><small>${delivery.id}</small></td><td>${badge(delivery.state)}</td><td>${attempts(delivery)}</td><td>${moment(delivery.triggeredAt, zone)}</td><td>${postButton("/webhooks/again", "Send again", { id: delivery.id })}</td></tr>`;

function switchboard({ switchboard: board, app }: World): Html {
  return html`<form class="card" method="post" action="/webhooks/switchboard"><h2>How the next deliveries behave</h2>
    ${checkbox("paused", "Pause: keep everything until it is switched back on", board.paused)}${checkbox("duplicate", "Send everything twice", board.duplicate)}${checkbox("shuffle", "Send in a random order", board.shuffle)}
    <p><label>Delay each by <input type="number" name="delay" min="0" max="86400" value="${board.delayMs / 1000}"> seconds</label></p>
    <fieldset><legend>Lose these topics</legend><div class="topics">${[...new Set(app.webhookTopics.map(({ topic }) => topic))].map((topic) => html`<label class="check"><input type="checkbox" name="lose" value="${topic}"${board.lose.includes(topic) ? html` checked` : ""}>${topic}</label>`)}</div></fieldset>
    <p><button type="submit" class="primary">Save</button></p></form>`;
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

export const webhooksRoutes = [
  get("/webhooks", ({ api: { world } }) => {
    const due = world.deliveries.filter(({ state }) => state === "due").length;
    const latest = world.deliveries.slice(-SHOWN).reverse();
    return content(
      "Webhooks",
      html`<div class="columns"><div>${table(["Topic", "State", "Answers", "Triggered", "Action"], latest.map(row(world.shop.timezone)), "Nothing has been sent yet.")}</div><div><div class="card"><p>${count(due, "webhook")} due.</p>${postButton("/webhooks/deliver", "Deliver now")}</div>${switchboard(world)}</div></div>`,
    );
  }),
  get("/webhooks/:id", ({ api, params }) => {
    const delivery = api.webhooks.find(params.id ?? "");
    if (!delivery) return content("No such delivery", html`<p>Look at <a href="/webhooks">all deliveries</a>.</p>`, 404);
    return content(delivery.topic, html`<div class="card"><dl><dt>State</dt><dd>${badge(delivery.state)}</dd><dt>Delivery</dt><dd>${delivery.id}</dd><dt>Event</dt><dd>${delivery.eventId}</dd><dt>Answers</dt><dd>${attempts(delivery)}</dd><dt>Due</dt><dd>${moment(delivery.dueAt, api.world.shop.timezone)}</dd></dl></div><pre class="card">${pretty(delivery.body)}</pre>${postButton("/webhooks/again", "Send again", { id: delivery.id })}`);
  }),
  post("/webhooks/again", async ({ api, form }) => {
    const id = form.get("id") ?? "";
    if (!api.webhooks.find(id)) return back("/webhooks", { error: "That delivery is not known." });
    await api.webhooks.again(id);
    return back("/webhooks", "Sent again.");
  }),
  post("/webhooks/deliver", async ({ api }) => back("/webhooks", `${count(await api.webhooks.deliver(), "webhook")} sent.`)),
  post("/webhooks/switchboard", ({ api, form }) => {
    const seconds = Number(form.get("delay") || 0);
    if (!(seconds >= 0 && seconds <= 86_400)) return back("/webhooks", { error: "A delay is between 0 seconds and a day." });
    Object.assign(api.world.switchboard, { paused: form.has("paused"), duplicate: form.has("duplicate"), shuffle: form.has("shuffle"), delayMs: Math.round(seconds * 1000), lose: form.getAll("lose") });
    return back("/webhooks", "Saved.");
  }),
];
