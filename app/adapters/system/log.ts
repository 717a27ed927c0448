import pino, { type Level, type Logger } from "pino";
import { withoutPersons } from "../../domain/no-persons";
import type { Traces } from "../../ports/system";

/** Fields that must never be logged. None is: this is the net below. */
const SECRET = ["accessToken", "refreshToken", "access_token", "refresh_token", "token", "secret", "password", "authorization", "cookie", "email", "recipient", "buyer", "firstName", "lastName", "phone"];
const redact = { paths: SECRET.flatMap((field) => [field, `*.${field}`]), censor: "[hidden]" };

/** Addresses and tokens in whatever somebody else's error says. */
const clean = (value: unknown): unknown =>
  typeof value === "string" ? withoutPersons(value) : typeof value === "object" && value !== null && !(value instanceof Error) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typeof one === "string" ? withoutPersons(one) : one])) : value;

/**
 * The app's log: one JSON object a line, on standard output. Each line has the `trace` it was written under.
 * @param to where lines go instead
 */
export const systemLog = (level: Level | "silent", traces: Pick<Traces, "current">, to?: { write(line: string): void }): Logger => {
  const mixin = () => {
    const trace = traces.current();
    return trace === null ? {} : { trace };
  };
  const hooks: pino.LoggerOptions["hooks"] = {
    logMethod(args, method) {
      method.apply(this, args.map(clean) as Parameters<typeof method>);
    },
  };
  const options: pino.LoggerOptions = { level, base: null, mixin, redact, hooks };
  return to ? pino(options, to) : pino(options);
};
