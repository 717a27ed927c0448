/** Names of the doors, as logs and metrics know them. */
export type DoorName = "proxy" | "webhooks" | "extension" | "pixel" | "admin" | "healthz" | "readyz" | "metrics";

/** The words that may stand in an address of ours. Whatever else does is somebody's: an id, an invite code, a guess. */
const WORDS = new Set(["proxy", "campaigns", "live", "seats", "status", "i", "qr.svg", "webhooks", "extension", "pixel", "invite", "healthz", "readyz", "metrics", "app", "groups", "orders", "problems", "mails", "settings", "product", "new", "edit", "auth", "login", "programs", "people", "find", "holds", "payouts", "file", "attributions", "ledger", "r", "visits", "affiliates", "apply", "details", "payout", "statement", "share", "open", "welcome", "address", "letters", "stop", "invitations"]);

/** @returns a path as logs may show it: words of ours, and a place for everything else */
export function routeOf(path: string): string {
  const parts = path.split("/").filter(Boolean);
  const shown = parts.slice(0, 5).map((part) => (WORDS.has(part) ? part : ":x"));
  return `/${[...shown, ...(parts.length > 5 ? ["…"] : [])].join("/")}`;
}
