import type { AffiliateForm } from "../../contracts/program-form-affiliate";
import type { FriendsForm } from "../../contracts/program-form-friends";
import type { ErrorOf, Setter } from "../parts/useFormEditor";

/** What each card of an editor gets. `currency` is the program's. */
export type CardProps<Form> = { form: Form; set: Setter<Form>; error: ErrorOf; currency: string };
export type ProgramCardProps = CardProps<AffiliateForm>;
/** `promised`: shoppers hold coupons of it, so that most of it stays as it is. */
export type FriendsCardProps = CardProps<FriendsForm> & { promised: boolean };

/** Fields that are typed in one line. */
export type TextFieldName<Form> = { [K in keyof Form]: Form[K] extends string ? (string extends Form[K] ? K : never) : never }[keyof Form] & string;
export type SwitchName<Form> = { [K in keyof Form]: Form[K] extends boolean ? K : never }[keyof Form] & string;
