import { type ProgramId, isId } from "../../domain/id";
import type { ParticipantFilter } from "../../ports/admin-reads";
import { peopleViews } from "../../ui/program/PeopleFilters";
import { oneOf } from "./signed-in.server";

/** Which people the address asks for; screens and the file read it alike. @param own the program whose page it is */
export function peopleAsked(url: URL, own: ProgramId | null = null): Omit<ParticipantFilter, "page"> {
  const wanted = url.searchParams.get("program");
  return { program: own ?? (isId("prg", wanted) ? wanted : null), standing: oneOf(url, "standing", peopleViews), search: (url.searchParams.get("q") ?? "").slice(0, 20) };
}
