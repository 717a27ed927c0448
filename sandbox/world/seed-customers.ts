import type { Customer } from "./types";

type Plan = Pick<Customer, "firstName" | "lastName" | "email" | "phone" | "locale" | "acceptsMarketing">;

export const PASSWORD = "tea-and-friends";

const plans: Plan[] = [
  { firstName: "Mei", lastName: "Lin", email: "mei@example.com", phone: "+16465550101", locale: "en", acceptsMarketing: true },
  { firstName: "伟", lastName: "陈", email: "chen@example.com", phone: null, locale: "zh-CN", acceptsMarketing: false },
  { firstName: "Léa", lastName: "Moreau", email: "lea@example.com", phone: "+33612345678", locale: "en", acceptsMarketing: false },
  { firstName: "怡君", lastName: "林", email: "yichun@example.com", phone: "+886912345678", locale: "zh-TW", acceptsMarketing: true },
  { firstName: "Tomasz", lastName: "Wójcik", email: "tomasz@example.com", phone: null, locale: "en", acceptsMarketing: false },
];

/** The five people who have an account at the shop; all of them use {@link PASSWORD}. */
export const seedCustomers = (nextId: () => number): Customer[] =>
  plans.map((plan) => ({ ...plan, id: nextId(), password: PASSWORD, tags: [], orderIds: [] }));
