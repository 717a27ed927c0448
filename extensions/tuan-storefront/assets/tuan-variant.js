// @ts-check
/** Events by which common themes say that another variant was chosen. */
const EVENTS = ["variant:change", "variant:changed", "variant:update", "variantChange", "theme:variant:change", "product:variant-change"];

/** The theme's product form, if the page has one. @returns {HTMLFormElement | null} */
export const productForm = () => document.querySelector("form[action*='/cart/add']:has([name=id])");

/** @returns {number} how many the shopper asks for in the theme's own form */
export function quantity() {
  const form = productForm();
  const field = form && new FormData(form).get("quantity");
  return Math.max(1, Number(field) || 1);
}

/** @returns {number | null} how many, where the shopper has changed it in the theme's own form; else null */
export function chosenQuantity() {
  const field = productForm()?.elements.namedItem("quantity");
  return field instanceof HTMLInputElement && field.value !== field.defaultValue ? quantity() : null;
}

/**
 * Tells which variant the shopper has chosen, by whatever means the theme changes it: the form's `id` field, an event
 * of the theme's, or `?variant=` in the address.
 * @param {(id: string) => void} chosen called with a numeric id, also when it did not change
 * @returns {() => void} stops watching
 */
export function watchVariant(chosen) {
  const stop = new AbortController();
  const { signal } = stop;
  const tell = (/** @type {unknown} */ id) => {
    if (/^\d+$/.test(String(id ?? ""))) chosen(String(id));
  };
  const fromAddress = () => tell(new URLSearchParams(location.search).get("variant"));

  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLElement && target.matches("form[action*='/cart/add'] [name=id], [name=id][form]")) tell(/** @type {HTMLInputElement} */ (target).value);
  }, { signal });
  for (const name of EVENTS) {
    document.addEventListener(name, (event) => {
      const detail = /** @type {CustomEvent} */ (event).detail;
      tell(detail?.variant?.id ?? detail?.resource?.id ?? detail?.id);
    }, { signal });
  }
  addEventListener("popstate", fromAddress, { signal });
  // Themes that only replace the address: seen where the browser has the Navigation API.
  /** @type {EventTarget | undefined} */ (/** @type {any} */ (window).navigation)?.addEventListener("currententrychange", fromAddress, { signal });
  // Chosen before anybody listened, on a slow connection; or kept in the form by the browser.
  const form = productForm();
  tell((form && new FormData(form).get("id")) ?? new URLSearchParams(location.search).get("variant"));
  return () => stop.abort();
}
