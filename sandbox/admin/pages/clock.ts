import { back, content, get, post } from "../http";
import { html } from "../html";
import { postButton } from "./parts";

const MINUTE = 60_000;
const STEPS = [
  { minutes: 1, label: "1 minute" },
  { minutes: 15, label: "15 minutes" },
  { minutes: 60, label: "1 hour" },
  { minutes: 360, label: "6 hours" },
  { minutes: 1440, label: "1 day" },
] as const;

const full = (at: number, timeZone: string) => new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "long", timeZone }).format(at);

/** @returns "2 d 3 h 5 min" */
function distance(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  const parts: [number, string][] = [[Math.floor(minutes / 1440), "d"], [Math.floor(minutes / 60) % 24, "h"], [minutes % 60, "min"]];
  return parts.filter(([value]) => value > 0).map(([value, unit]) => `${value} ${unit}`).join(" ");
}

export const clockRoutes = [
  get("/clock", ({ api: { world, clock } }) =>
    content(
      "Clock",
      html`<div class="card"><p class="now"><b>${full(world.now(), world.shop.timezone)}</b></p><p class="quiet">${clock.offset() > 0 ? `${distance(clock.offset())} ahead of this machine.` : "The same as this machine’s."} Moving it moves shop and app together; what falls due on the way happens.</p>
      <div class="row">${STEPS.map(({ minutes, label }) => postButton("/clock", `+ ${label}`, { minutes }))}</div></div>`,
    ),
  ),
  post("/clock", async ({ api, form }) => {
    const step = STEPS.find(({ minutes }) => String(minutes) === form.get("minutes"));
    if (!step) return back("/clock", { error: "The clock only goes forward by the steps below." });
    await api.clock.advance(step.minutes * MINUTE);
    return back("/clock", `The clock went forward by ${step.label}.`);
  }),
];
