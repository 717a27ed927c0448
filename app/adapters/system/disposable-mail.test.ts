import { expect, it } from "vitest";
import { listedDisposableMail } from "./disposable-mail";

it("knows services of throw-away addresses, their subdomains too, and no mailbox that people keep or forward by", () => {
  const mail = listedDisposableMail();
  for (const email of ["a@mailinator.com", "A@Mailinator.COM ", "a@inbox.mailinator.com", "a@guerrillamail.com", "a@yopmail.com.", `"a@gmail.com"@mailinator.com`]) expect(mail.knows(email), email).toBe(true);
  for (const email of ["a@gmail.com", "a@qq.com", "a@163.com", "a@icloud.com", "a@privaterelay.appleid.com", "a@duck.com", "a@mozmail.com", "a@simplelogin.com", "a@passmail.net", "a@example.com", "mailinator.com@gmail.com", "a@nomailinator.example", "a@com", "a@", ""]) expect(mail.knows(email), email).toBe(false);
});
