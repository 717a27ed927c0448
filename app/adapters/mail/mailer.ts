import { createHash } from "node:crypto";
import nodemailer from "nodemailer";
import { SECOND } from "../../domain/instant";
import type { Mailer } from "../../ports/mail";

/** How long one step of a mail may take: to connect, to be greeted, to hear anything at all. */
const STEP = { connectionTimeout: 10 * SECOND, greetingTimeout: 10 * SECOND, socketTimeout: 20 * SECOND };
/**
 * How long one mail may take, however the server spreads it: well below the lease of a message (jobs/workers.ts), and
 * below the time a process has to end (docker-compose.yml).
 */
export const MAIL_PATIENCE = 30 * SECOND;
/** How many mails that were taken are remembered. */
const REMEMBERED = 10_000;

/**
 * Mail by SMTP. What the server has taken is not given to it again by this process: if the note of it could not be
 * written, the next try comes here only to write that.
 * @param url smtp:// or smtps://; null makes a mailer that is not configured: what should be sent is then kept and shown
 * @param after aborts when so many milliseconds have gone by
 */
export function createMailer(url: string | null, after: (ms: number) => AbortSignal = (ms) => AbortSignal.timeout(ms)): Mailer {
  if (url === null) return { configured: false, send: () => Promise.reject(new Error("no mail settings")) };
  const transport = nodemailer.createTransport({ url, ...STEP, disableFileAccess: true, disableUrlAccess: true });
  const taken = new Set<string>();
  return {
    configured: true,
    async send({ key, ...mail }) {
      if (taken.has(key)) return;
      // The same mail keeps its Message-ID when it is tried again, so that a receiver can drop the repeat.
      const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
      const signal = after(MAIL_PATIENCE);
      await transport.sendMail({ ...mail, messageId: `<${id}@tuan>`, signal }).catch((error: unknown) => {
        throw signal.aborted ? new Error("the mail server did not answer in time", { cause: error }) : error;
      });
      taken.add(key);
      const [oldest] = taken;
      if (taken.size > REMEMBERED && oldest !== undefined) taken.delete(oldest);
    },
  };
}
