import { Link } from "@shopify/polaris";
import type { Named } from "../../domain/views";
import { links } from "../links";
import { useName } from "./useName";

/** A person by name, or by their link's code once the name is erased. */
export function PersonLink({ person }: { person: Named }) {
  const nameOf = useName();
  return <Link url={links.person(person.id)}>{person.name === null && person.email === null && person.by === null && person.code ? person.code : nameOf(person)}</Link>;
}
