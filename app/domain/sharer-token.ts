import { type ParticipantId, isId } from "./id";
import { DAY, type Instant } from "./instant";

/**
 * How long a token opens its sharer's page. A browser that looks at the page gets a fresh one each time, so it runs out for
 * whoever stays away, and in a mail that is as old: everything a mail tells of is over by then.
 */
const GOOD_FOR = 180 * DAY;

/** Proves to us whose link it is: kept by the browser that asked for the link, and in mails to who has no account. */
export const sharerToken = (secrets: { sign(purpose: string, payload: string): string }, id: ParticipantId, now: Instant): string => secrets.sign("sharer", `${id}.${now.toString(36)}`);

/** @returns whom a token names; "over" once its time is; null for what is no token of ours */
export function sharerOf(secrets: { open(purpose: string, signed: string): string | null }, token: string, now: Instant): ParticipantId | "over" | null {
  const [id, at] = secrets.open("sharer", token)?.split(".") ?? [];
  if (!isId("par", id)) return null;
  const since = at === undefined ? NaN : parseInt(at, 36);
  return since + GOOD_FOR > now ? (id as ParticipantId) : "over";
}
