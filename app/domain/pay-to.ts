import type { PayoutMethod } from "./payout";
import { type FileMethod, fileMethods } from "./payout-batch";

/** Why money cannot go to an account by a method: it is none that PayPal knows, none of a bank's, or an IBAN that was mistyped. */
export type AccountFault = "paypal" | "bank" | "iban";

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
/** Thirteen letters and digits, without those that are easily taken for another. */
const PAYER_ID = /^[2-9A-HJ-NP-Z]{13}$/;
const PHONE = /^\+[\d\s()./-]+$/;

/** @returns a telephone number with its country code as machines write it: "+4915112345678"; null for anything else */
export function asPhone(text: string): string | null {
  if (!PHONE.test(text.trim())) return null;
  const digits = text.replace(/\D/g, "");
  return digits.length >= 8 && digits.length <= 15 ? `+${digits}` : null;
}

/** How long an IBAN is, by its country (the registry of SWIFT, https://www.swift.com/standards/data-standards/iban). */
const IBAN_LENGTHS = new Map(
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
    .split(" ")
    .map((one) => [one.slice(0, 2), Number(one.slice(2))] as const),
);

/** Takes the remainder by 97 digit by digit, letters counting from 10 (ISO 7064). */
function isIban(text: string): boolean {
  let rest = 0;
  for (const sign of text.slice(4) + text.slice(0, 4)) rest = (rest * (sign >= "A" ? 100 : 10) + parseInt(sign, 36)) % 97;
  return rest === 1;
}

/** @returns what stands in a text where an IBAN seems to begin, as long as one of that country is; null where none does */
function ibanIn(text: string): string | null {
  // Whoever writes all of it small means capitals.
  const written = /[A-Z]/.test(text) ? text : text.toUpperCase();
  const begins = /(?<![A-Za-z\d])[A-Z]{2}\d{2}/.exec(written);
  const length = IBAN_LENGTHS.get(begins?.[0].slice(0, 2) ?? "");
  if (!begins || length === undefined) return null;
  return written.slice(begins.index).replace(/[\s.-]/g, "").toUpperCase().slice(0, length);
}

function bankFault(text: string): AccountFault | null {
  const iban = ibanIn(text);
  if (iban !== null) return iban.length === IBAN_LENGTHS.get(iban.slice(0, 2)) && /^[A-Z\d]+$/.test(iban) && isIban(iban) ? null : "iban";
  const digits = text.replace(/\D/g, "").length;
  // Elsewhere an account is a number, and which bank it is at: a number alone leads nowhere.
  return text.includes("@") || digits < 6 || /^\d+$/.test(text) ? "bank" : null;
}

/**
 * Whether a payout can go to what somebody wrote: a PayPal account is an e-mail address, a telephone number with its
 * country code or a payer id; a bank account is an IBAN, or a number and the bank's code in their own words.
 */
export function accountFault(method: FileMethod, payTo: string): AccountFault | null {
  const text = payTo.trim();
  if (method === "bank") return bankFault(text);
  return EMAIL.test(text) || asPhone(text) !== null || PAYER_ID.test(text.toUpperCase()) ? null : "paypal";
}

/** Those of a program's methods by which money is sent to somebody's account elsewhere. */
export const sentMethods = (methods: readonly PayoutMethod[]): FileMethod[] => fileMethods.filter((method) => methods.includes(method));

/** @returns why none of a program's methods reaches an account; null when one does, or nothing is sent */
export function unfitFor(methods: readonly PayoutMethod[], payTo: string): AccountFault | "neither" | null {
  const faults = sentMethods(methods).map((method) => accountFault(method, payTo));
  if (faults.includes(null)) return null;
  return faults.includes("iban") ? "iban" : faults.length > 1 ? "neither" : (faults[0] ?? null);
}
