import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invitePage, refusalPage, unknownInvitePage, type InviteView } from "./pages";

const view: InviteView = {
  locale: "en", shop: "Tea House", title: "Oolong: €9 together", description: "2 more", invitedBy: "L*** invited you", seats: { counted: 1, size: 3, text: "1 of 3 are in" }, prices: { price: "€9", list: "€12", alone: "alone" },
  promise: "You are refunded", button: "Join", see: "See the product", image: "https://cdn.example/tea.jpg", url: "https://tea.example/apps/tuan/i/ABC", target: "/products/oolong?tuan=ABC", join: { action: "/apps/tuan/seats", fields: { campaign: "cmp_1", invite: "ABC" } },
};
/** Text that tries to get out of where it stands. */
const hostile = fc.oneof(fc.string(), fc.constantFrom("</script><script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "' onmouseover='x", "<!--", "</title>", "{{ shop.name }}{% layout none %}", "\u2028alert(1)", "&lt;script&gt;"));

/** What a page says besides its texts: element and attribute names, in order. */
const bones = (html: string) => html.replace(/<script>[\s\S]*?<\/script>/g, "<script></script>").replace(/="[^"]*"/g, `=""`).match(/<!?\/?[a-z][^>]*>/gi);
/** The script of a page, as a browser finds it. */
const script = (html: string) => /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";

describe("the pages outside the theme", () => {
  it("are built alike whatever their texts say", async () => {
    const usual = bones(await invitePage(view).text());
    expect(usual).toEqual(expect.arrayContaining(["<h1>", `<form method="" action="">`]));
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const evil: InviteView = { ...view, shop: text, title: text, description: text, invitedBy: text, seats: { ...view.seats, text }, prices: { price: text, list: text, alone: text }, promise: text, button: text, see: text, join: { action: text, fields: { campaign: text, invite: text } }, image: `x${text}`, url: text, target: `/products/${text}` };
        const html = await invitePage(evil).text();
        expect(bones(html)).toEqual(usual);
        expect(JSON.parse(/^location\.replace\((.*)\)$/s.exec(script(html))?.[1] ?? "null")).toBe(evil.target);
        expect(script(html)).not.toMatch(/[<\u2028\u2029]/);
      }),
    );
  });

  it("are HTML that no browser guesses at and no proxy keeps, and never Liquid", () => {
    for (const page of [invitePage(view), unknownInvitePage("en", { name: "Tea House" }), refusalPage("group.full", "en", { name: "Tea House" })]) {
      expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(page.headers.get("x-content-type-options")).toBe("nosniff");
      expect(page.headers.get("cache-control")).toBe("no-store");
    }
  });

  it("have the status of what they say", () => {
    expect([invitePage(view).status, unknownInvitePage("en", { name: "x" }).status, refusalPage("group.full", "en", { name: "x" }).status, refusalPage("pool.empty", "en", { name: "x" }).status]).toEqual([200, 404, 409, 503]);
  });
});
