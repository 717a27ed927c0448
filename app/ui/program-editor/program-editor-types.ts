import type { ProgramForm } from "../../contracts/program-form";
import type { ErrorOf, Setter } from "../parts/useFormEditor";

/** What each card of the editor gets. `currency` is the program's. */
export type ProgramCardProps = { form: ProgramForm; set: Setter<ProgramForm>; error: ErrorOf; currency: string };

/** Fields that are typed in one line. */
export type TextFieldName = { [K in keyof ProgramForm]: ProgramForm[K] extends string ? K : never }[keyof ProgramForm];
export type SwitchName = { [K in keyof ProgramForm]: ProgramForm[K] extends boolean ? K : never }[keyof ProgramForm];
