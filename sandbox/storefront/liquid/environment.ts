import type { Context } from "liquidjs";

/** What filters and tags need to know of the page they are on. Travels with the render, never seen by templates. */
export type Environment = {
  locale: string;
  currency: string;
  moneyFormat: string;
  moneyWithCurrencyFormat: string;
  timezone: string;
  root: string;
  now: number;
};

const KEY = Symbol("environment");

/** Liquid's global objects with the page's environment among them. */
export const withEnvironment = (globals: object, environment: Environment): object => ({ ...globals, [KEY]: environment });

/** @throws when a template is rendered without an environment */
export function environmentOf(context: Context): Environment {
  const environment = (context.globals as { [KEY]?: Environment })[KEY];
  if (!environment) throw new Error("Liquid rendered without an environment");
  return environment;
}
