import { format, subtract } from "../../domain/money";
import type { CardModel } from "./card-model";
import { cardText, type PreviewLocale } from "./card-texts";

const SAMPLE_CLOCK = "03:12:45";

/**
 * The storefront's group card with the extension's own classes (blocks/group-buy.liquid), in its two most seen states:
 * a shopper who comes by, and one who was invited. The open groups are marked as a sample around it.
 */
export function GroupCard({ model, locale, bound }: { model: CardModel; locale: PreviewLocale; bound: boolean }) {
  const t = cardText(locale);
  const others = model.size - 1;
  return (
    <div className="tuan" data-kind={bound ? "bound" : "start"}>
      <div className="tuan__head">
        <h2 className="tuan__title">{t("title")}</h2>
        <Saving model={model} locale={locale} />
      </div>
      <div className="tuan__prices">
        {model.group && model.list && (
          <p className="tuan__price">
            <strong>{format(model.group, locale)}</strong>
            <span className="tuan__alone">
              {t("alone")} <s>{format(model.list, locale)}</s>
            </span>
          </p>
        )}
        <p className="tuan__facts">{factsOf(model, locale)}</p>
      </div>
      {bound ? <Invited model={model} locale={locale} /> : <div className="tuan__status"><p className="tuan__say">{t(others === 1 ? "say_start_one" : "say_start", { others })}</p></div>}
      <div className="tuan__form">
        <button type="button" className="button button--primary tuan__go">
          {t(bound ? "join_group" : "start")}
        </button>
      </div>
      {!bound && <OpenGroups model={model} locale={locale} />}
      <p className="tuan__promise">{t(model.promise)}</p>
    </div>
  );
}

function Saving({ model, locale }: { model: CardModel; locale: PreviewLocale }) {
  const t = cardText(locale);
  if (model.percent !== null) return <span className="tuan__save">{t("save_percent", { percent: model.percent / 100 })}</span>;
  if (!model.group || !model.list || model.group.minor >= model.list.minor) return null;
  return <span className="tuan__save">{t("save_amount", { amount: format(subtract(model.list, model.group), locale) })}</span>;
}

function factsOf({ size, hours, units }: CardModel, locale: PreviewLocale): string {
  const t = cardText(locale);
  const open = hours >= 48 && hours % 24 === 0 ? t("facts_days", { size, days: hours / 24 }) : t("facts_hours", { size, hours });
  return units > 1 ? `${open} · ${t("limit", { units })}` : open;
}

function Invited({ model, locale }: { model: CardModel; locale: PreviewLocale }) {
  const t = cardText(locale);
  return (
    <div className="tuan__status">
      <p className="tuan__say">
        <span>{t("say_bound", { name: "L***" })}</span> <tuan-countdown>{SAMPLE_CLOCK}</tuan-countdown>
      </p>
      <div className="tuan__seats">
        {model.size <= 10 ? (
          <span className="tuan__dots">
            {Array.from({ length: model.size }, (_, i) => (
              <i key={i} className={i < model.size - 1 ? "is-in" : ""} />
            ))}
          </span>
        ) : (
          <span className="tuan__bar" style={{ ["--share" as string]: (model.size - 1) / model.size }} />
        )}
        <span>{t("more", { n: 1 })}</span>
      </div>
    </div>
  );
}

function OpenGroups({ model, locale }: { model: CardModel; locale: PreviewLocale }) {
  const t = cardText(locale);
  return (
    <div className="tuan__list">
      <div className="tuan__list-head">
        <h3 className="tuan__or">{t("or_join")}</h3>
      </div>
      <ul className="tuan__groups is-open">
        <li className="tuan__group">
          <span className="tuan__face">L</span>
          <span className="tuan__who">
            <b>L***</b>
            <span>
              {t("needed", { n: model.size - 1 })} · <tuan-countdown>{SAMPLE_CLOCK}</tuan-countdown>
            </span>
          </span>
          <button type="button" className="button button--secondary tuan__join">
            {t("join")}
          </button>
        </li>
      </ul>
    </div>
  );
}

declare module "react" {
  // The extension's element; in the preview its text simply stands still.
  namespace JSX {
    interface IntrinsicElements {
      "tuan-countdown": React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
