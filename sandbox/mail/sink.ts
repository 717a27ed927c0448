import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { simpleParser, type AddressObject } from "mailparser";
import { SMTPServer } from "smtp-server";

export type Mail = { to: string; from: string; subject: string; text: string; html: string; at: number; /** Its Message-ID. */ id: string; /** Where its List-Unsubscribe leads, if it has one that mail programs may press (RFC 8058). */ oneClick: string | null };
export type MailSink = {
  listen(): Promise<number>;
  all(): Mail[];
  clear(): void;
  /** Hears out clients that have ended, however they did: what they sent whole has arrived then, and nothing else will. */
  hearOut(): Promise<void>;
  close(): Promise<void>;
};

const addresses = (given: AddressObject | AddressObject[] | undefined) => (given ? [given].flat().map((a) => a.text).join(", ") : "");

/** What Gmail and others look for before they show a button of their own. */
function oneClickOf(lines: readonly { key: string; line: string }[]): string | null {
  const value = (name: string) => lines.find(({ key }) => key === name)?.line.replace(/^[^:]*:/, "").replace(/\r?\n\s*/g, "").trim();
  return value("list-unsubscribe-post") === "List-Unsubscribe=One-Click" ? (/<(https?:[^>]+)>/.exec(value("list-unsubscribe") ?? "")?.[1] ?? null) : null;
}

/**
 * A mail server on the loopback address that keeps everything and forwards nothing.
 * @param now stamps what arrives, on the sandbox's clock
 */
export function mailSink(now: () => number): MailSink {
  let kept: Mail[] = [];
  let reading = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    disableReverseLookup: true,
    onAuth: (_auth, _session, done) => done(null, { user: "anybody" }),
    onData(stream, _session, done) {
      reading += 1;
      simpleParser(stream).then(
        (mail) => {
          kept.push({ to: addresses(mail.to), from: addresses(mail.from), subject: mail.subject ?? "", text: mail.text ?? "", html: mail.html || "", at: now(), id: mail.messageId ?? "", oneClick: oneClickOf(mail.headerLines) });
          done();
        },
        (error: Error) => done(error),
      ).finally(() => (reading -= 1));
    },
  });
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", () => {
          server.removeListener("error", reject);
          // A client that hangs up half-way (the app killed in the middle) is no reason to fall over.
          server.on("error", () => undefined);
          resolve((server.server.address() as AddressInfo).port);
        });
      }),
    all: () => [...kept],
    clear: () => void (kept = []),
    async hearOut() {
      while (server.connections.size > 0 || reading > 0) await pause(1);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
