/** Sends one mail. `configured` is false without SMTP settings: mail is then kept and shown as not sent. */
export interface Mailer {
  readonly configured: boolean;
  /** @throws when the server did not take it; the caller tries again later */
  send(mail: { key: string; from: string; to: string; subject: string; text: string; html: string; /** More lines of its head, by name. */ headers?: Record<string, string> }): Promise<void>;
}
