import { createHash } from "node:crypto";
import nodemailer from "nodemailer";
import type { Mailer } from "../../ports/mail";

/**
 * Mail by SMTP.
 * @param url smtp:// or smtps://; null makes a mailer that is not configured: what should be sent is then kept and shown
 */
export function createMailer(url: string | null): Mailer {
  if (url === null) return { configured: false, send: () => Promise.reject(new Error("no mail settings")) };
  const transport = nodemailer.createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
  return {
    configured: true,
    async send({ key, ...mail }) {
      // The same mail keeps its Message-ID when it is tried again, so that a receiver can drop the repeat.
      const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
      await transport.sendMail({ ...mail, messageId: `<${id}@tuan>` });
    },
  };
}
