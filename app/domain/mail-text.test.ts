import { describe, expect, it } from "vitest";
import { type MailFacts, composeMail, tellTime } from "./mail-text";

const facts: MailFacts = {
  locale: "en", shopName: "Tea House", product: "Oolong", paid: { minor: 159_200, currency: "EUR" }, size: 3, counted: 2, deadline: Date.UTC(2026, 10, 22, 12), timezone: "Asia/Shanghai", ending: null, unpaid: false, late: false,
  inviteUrl: "https://tea.example/apps/tuan/i/ABC", productUrl: "https://tea.example/products/oolong",
};
const KINDS = ["joined", "one_left", "succeeded", "failed", "over_limit"] as const;

describe("a mail", () => {
  it("says in the subject what happened, and leads where it helps", () => {
    expect(composeMail("joined", facts)).toMatchObject({ subject: "You are in: 1 more and the group is complete" });
    expect(composeMail("joined", facts).text).toContain(facts.inviteUrl);
    expect(composeMail("succeeded", facts).text).toContain(facts.productUrl);
  });

  it("tells exactly what goes back, or that nothing was charged", () => {
    expect(composeMail("failed", facts).subject).toBe("Not filled: your money is on its way back");
    expect(composeMail("failed", { ...facts, ending: "cancelled" }).subject).toContain("cancelled");
    expect(composeMail("failed", { ...facts, late: true }).subject).toContain("had closed");
    expect(composeMail("over_limit", facts).subject).toBe("No seat left for you: your money is on its way back");
    const unpaid = composeMail("failed", { ...facts, unpaid: true });
    expect(unpaid.subject).toContain("nothing was charged");
    expect(unpaid.text).not.toContain("on its way");
  });

  it("is whole in every language, in plain text as in HTML", () => {
    for (const locale of ["en", "zh-CN", "zh-TW", "de", "zh"])
      for (const kind of KINDS)
        for (const part of [{}, { unpaid: true }, { late: true }, { ending: "cancelled" as const }]) {
          const mail = composeMail(kind, { ...facts, ...part, locale });
          for (const text of [mail.subject, mail.text, mail.html]) {
            expect(text).not.toMatch(/\{[a-z]+\}|undefined|NaN/);
            expect(text.length).toBeGreaterThan(5);
          }
        }
  });

  it("lets nobody write HTML or headers through a product's name", () => {
    const mail = composeMail("joined", { ...facts, product: `<img src=x onerror=alert(1)>`, shopName: "A & B\r\nBcc: x@example.com" });
    expect(mail.html).not.toContain("<img");
    expect(mail.html).toContain("A &amp; B");
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  it("never counts below zero", () => expect(composeMail("joined", { ...facts, size: 2, counted: 3 }).subject).toContain("0 more"));
});

it("a deadline is told on the shop's clock, with its zone", () => {
  const told = tellTime(Date.UTC(2026, 10, 22, 10), "en", "Asia/Shanghai").replace(/\s/g, " ");
  expect(told).toMatch(/22/);
  expect(told).toMatch(/06:00 PM|18:00/);
  expect(told).toMatch(/GMT\+8|China/);
});
