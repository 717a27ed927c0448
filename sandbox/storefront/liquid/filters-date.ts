import { filters, type FilterImplOptions } from "liquidjs";
import { environmentOf } from "./environment";
import { escapeHtml } from "./escape";
import { keywords } from "./keywords";

const strftime = filters.date as (this: ThisParameterType<FilterImplOptions>, value: unknown, format?: string, zone?: string | number) => string | undefined;

/** Shopify's named formats (https://shopify.dev/docs/api/liquid/filters/date), written by Intl in the page's language. */
const NAMED: Record<string, Intl.DateTimeFormatOptions> = {
  abbreviated_date: { dateStyle: "medium" },
  basic: { dateStyle: "short" },
  date: { dateStyle: "long" },
  date_at_time: { dateStyle: "long", timeStyle: "short" },
  default: { dateStyle: "full", timeStyle: "short" },
  on_date: { dateStyle: "medium" },
  short: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
};

/** `date`: in the shop's time zone; "now" and "today" are the sandbox's clock, not the machine's. */
export const dateFilter: FilterImplOptions = function (value, ...args) {
  const environment = environmentOf(this.context);
  const moment = value === "now" || value === "today" ? environment.now / 1000 : value;
  const named = keywords(args).format;
  if (typeof named === "string") {
    const style = NAMED[named];
    if (!style) throw new Error(`date: unknown format ${named}`);
    return new Intl.DateTimeFormat(environment.locale, { ...style, timeZone: environment.timezone }).format(toDate(moment));
  }
  const format = typeof args[0] === "string" ? args[0] : "%Y-%m-%d %H:%M:%S %z";
  return strftime.call(this, moment, format, environment.timezone);
};

/** `time_tag`: a time element with the machine-readable moment (https://shopify.dev/docs/api/liquid/filters/time_tag). */
export const timeTag: FilterImplOptions = function (value, ...args) {
  const shown = dateFilter.call(this, value, ...(args.length > 0 ? args : [["format", "date_at_time"]]));
  const moment = value === "now" || value === "today" ? environmentOf(this.context).now / 1000 : value;
  return `<time datetime="${toDate(moment).toISOString()}">${escapeHtml(shown)}</time>`;
};

function toDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (typeof value === "number" || /^\d+$/.test(String(value))) return new Date(Number(value) * 1000);
  return new Date(String(value));
}
