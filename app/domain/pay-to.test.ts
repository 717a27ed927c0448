import { describe, expect, it } from "vitest";
import { accountFault, asPhone } from "./pay-to";

describe("an account that money is sent to", () => {
  it.each(["mei@example.com", " mei.lin+tea@mail.example.org ", "+49 1517 7007700", "+86 (139) 1234-5678", "A2BCD3EFG4HJK"])("at PayPal is %s", (text) => {
    expect(accountFault("paypal", text)).toBeNull();
  });

  it.each(["DE89 3704 0044 0532 0130 00", "mei", "mei@", "0151 7007700", "+49", "12345678", "mei@example.com or bo@example.com", "mei@example.com\nbo@example.com", "A0BCD1EFG4HJK", ""])("at PayPal is not %s", (text) => {
    expect(accountFault("paypal", text)).toBe("paypal");
  });

  it.each(["DE89 3704 0044 0532 0130 00", "de89370400440532013000", "GB82-WEST-1234-5698-7654-32", "Mei Lin, IBAN NO93 8601 1117 947, BIC DNBANOKK", "COBADEFF DE89370400440532013000", "FR14 2004 1010 0505 0001 3M02 606 (La Banque Postale)", "12-34-56 12345678", "6222 0212 3456 7890, 中国工商银行", "Account 123456789, routing 021000021", "XX00 123456"])("at a bank is %s", (text) => {
    expect(accountFault("bank", text)).toBeNull();
  });

  it.each(["DE88 3704 0044 0532 0130 00", "DE89 3704 0044 0532 0130", "de89370400440532013001", "Mei, IBAN NO93 8601 1117 948"])("at a bank is not %s, an IBAN that was mistyped", (text) => {
    expect(accountFault("bank", text)).toBe("iban");
  });

  it.each(["mei@example.com", "My bank", "1234567890", "ask me", ""])("at a bank is not %s", (text) => {
    expect(accountFault("bank", text)).toBe("bank");
  });

  it("is a telephone number as machines write it", () => {
    expect(asPhone("+49 1517 / 7007700")).toBe("+4915177007700");
    expect(asPhone(" +49 (1517) 700-77.00 ")).toBe("+4915177007700");
    expect(asPhone("+1+2")).toBeNull();
    expect(asPhone("+123456789012345678")).toBeNull();
  });
});
