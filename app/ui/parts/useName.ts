import type { Participant } from "../../domain/participant";
import type { Named } from "../../domain/views";
import { useWords } from "../texts";

type Who = Pick<Named, "name" | "email" | "code" | "guest">;

/** @returns what somebody is called: by name, else by e-mail; a guest by the code of their link. Who was forgotten is called so. */
export function useName(): (who: Who) => string {
  const { t } = useWords();
  return ({ name, email, code, guest }) => name ?? email ?? (guest ? t("person.guest", { code }) : t("person.forgotten"));
}

/** A participant as `useName` wants one. */
export const whoIs = ({ name, email, code, customerId, guestKey }: Participant): Who => ({ name, email, code, guest: customerId !== null || guestKey !== null });
