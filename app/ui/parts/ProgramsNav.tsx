import { NavLink } from "@remix-run/react";
import { links } from "../links";
import { useWords } from "../texts";

/** From each page about programs to the others, in sight on phones, too: Shopify's side bar has room for the first of them only. */
export function ProgramsNav() {
  const { t } = useWords();
  const pages = [
    [links.programs, t("nav.programs")],
    [links.people(), t("people.title")],
    [links.attributions(), t("attributions.title")],
    [links.holds, t("nav.review")],
    [links.payouts(), t("nav.payouts")],
    [links.ledger(), t("ledger.title")],
  ] as const;
  return (
    <nav className="tuan-nav" aria-label={t("nav.programs.all")}>
      {pages.map(([url, title]) => (
        <NavLink key={url} to={url} end>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}
