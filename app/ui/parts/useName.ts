import { type Participant, knownBy } from "../../domain/participant";
import type { Named } from "../../domain/views";
import { useWords } from "../texts";

type Who = Pick<Named, "name" | "email" | "code" | "by">;

/** @returns the text that calls somebody who has given no name: a customer, a guest, or who was forgotten */
export const nameless = ({ by }: Pick<Named, "by">) => (by === null ? "person.forgotten" : (`person.${by}` as const));

/** @returns what somebody is called: by name, else by e-mail; a customer or a guest without either by the code of their link. Who was forgotten is called so. */
export function useName(): (who: Who) => string {
  const { t } = useWords();
  return (who) => who.name ?? who.email ?? t(nameless(who), { code: who.code });
}

/** A participant as `useName` wants one. */
export const whoIs = (person: Participant): Who => ({ name: person.name, email: person.email, code: person.code, by: knownBy(person) });
