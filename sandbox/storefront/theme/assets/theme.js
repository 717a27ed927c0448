// The theme's own behaviour: choosing a variant, adding to the cart, submitting small forms on change.
const formatMoney = (amount, format) => {
  const swap = (text) => text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
  const write = (places) => (amount / 100).toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
  return format.replace(/\{\{\s*(\w+)\s*\}\}/, (_all, name) => (name === "amount" ? write(2) : name === "amount_no_decimals" ? write(0) : swap(write(name.includes("no_decimals") ? 0 : 2))));
};

for (const control of document.querySelectorAll("[data-submit-on-change]")) control.addEventListener("change", () => control.form.requestSubmit());

const root = document.querySelector("[data-product-page]");
if (root) {
  const variants = JSON.parse(root.dataset.productPage);
  const form = root.querySelector("[data-product-form]");
  const id = form.querySelector("[data-variant-id]");
  const add = form.querySelector("[data-add]");
  const buy = form.querySelector("[data-buy-now]");
  const count = document.querySelector("[data-cart-count]");
  if (id) id.disabled = false;

  const choose = () => {
    const wanted = [...form.querySelectorAll("[data-option]")].map((option) => option.querySelector("input:checked")?.value);
    const variant = variants.find((one) => wanted.every((value, index) => one.options[index] === value));
    if (!variant || !id) return;
    id.value = variant.id;
    id.dispatchEvent(new Event("change", { bubbles: true }));
    root.querySelector("[data-price-now]").textContent = formatMoney(variant.price, root.dataset.moneyFormat);
    const before = root.querySelector("[data-price-before]");
    before.hidden = !(variant.compare_at_price > variant.price);
    before.textContent = formatMoney(variant.compare_at_price ?? 0, root.dataset.moneyFormat);
    if (variant.image) root.querySelector("[data-product-image]").src = `${variant.image.src}?width=1200`;
    add.disabled = buy.disabled = !variant.available;
    add.textContent = variant.available ? add.dataset.label : add.dataset.soldOut;
    const address = new URL(location.href);
    address.searchParams.set("variant", variant.id);
    history.replaceState(history.state, "", address);
  };
  for (const option of form.querySelectorAll("[data-option]")) option.addEventListener("change", choose);

  form.addEventListener("submit", async (event) => {
    if (event.submitter !== add) return;
    event.preventDefault();
    add.disabled = true;
    const prefix = window.Shopify.routes.root;
    const reply = await fetch(`${prefix}cart/add.js`, { method: "POST", body: new FormData(form), headers: { accept: "application/json" } });
    add.disabled = false;
    if (!reply.ok) {
      add.textContent = (await reply.json()).description;
      return;
    }
    const cart = await (await fetch(`${prefix}cart.js`)).json();
    count.textContent = cart.item_count;
    count.hidden = false;
    location.href = `${prefix}cart`;
  });
}
