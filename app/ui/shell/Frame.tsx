import { useLocation, useNavigation } from "@remix-run/react";
import { NavMenu } from "@shopify/app-bridge-react";
import type { ReactNode } from "react";
import { links } from "../links";
import { useWords } from "../texts";
import { EditorSkeleton, HomeSkeleton, ListSkeleton, PageSkeleton } from "./skeletons";

/** The app's navigation in Shopify's side bar, and the page or, while it loads, its outline. */
export function Frame({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const here = useLocation().pathname;
  const { state, location } = useNavigation();
  const leaving = state === "loading" && location.pathname !== here;
  return (
    <>
      <NavMenu>
        <a href={links.home} rel="home">
          Tuan
        </a>
        <a href={links.campaigns()}>{t("nav.campaigns")}</a>
        <a href={links.groups()}>{t("nav.groups")}</a>
        <a href={links.orders()}>{t("nav.orders")}</a>
        <a href={links.programs}>{t("nav.programs")}</a>
        <a href={links.payouts()}>{t("nav.payouts")}</a>
        <a href={links.problems()}>{t("nav.problems")}</a>
        <a href={links.settings}>{t("nav.settings")}</a>
      </NavMenu>
      {leaving ? <Outline path={location.pathname} /> : children}
    </>
  );
}

function Outline({ path }: { path: string }) {
  if (path === links.home) return <HomeSkeleton />;
  if (path === links.newCampaign || path === links.newProgram() || path.endsWith("/edit")) return <EditorSkeleton />;
  if (/^\/app\/(campaigns|groups|orders|programs|people|payouts|holds|attributions|ledger|problems|mails)$/.test(path)) return <ListSkeleton />;
  return <PageSkeleton />;
}
