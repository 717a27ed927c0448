import { Link } from "@shopify/polaris";
import type { Named } from "../../domain/views";
import { links } from "../links";
import { useWords } from "../texts";

/** A person by name, or by their link's code once the name is erased. */
export function PersonLink({ person }: { person: Named }) {
  const { t } = useWords();
  return <Link url={links.person(person.id)}>{person.name ?? (person.code || t("person.forgotten"))}</Link>;
}
