// @ts-check

/** @typedef {Record<string, string>} Texts */

/** A button that copies and says so. @param {() => string} what @param {Texts} texts @param {(done: boolean) => void} [after] */
export function copyButton(what, texts, after) {
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "button button--primary tuan-copy";
  copy.textContent = texts.copy ?? "";
  copy.addEventListener("click", async () => {
    const done = Boolean(await navigator.clipboard?.writeText(what()).then(() => true, () => false));
    copy.textContent = (done ? texts.copied : texts.copy) ?? "";
    after?.(done);
    setTimeout(() => (copy.textContent = texts.copy ?? ""), 2500);
  });
  return copy;
}

/** A link with its copy button. Where the browser does not copy, the link is selected and a sentence says what to do. @param {string} url @param {Texts} texts */
export function copyRow(url, texts) {
  const row = document.createElement("div");
  row.className = "tuan-row";
  const field = document.createElement("input");
  field.readOnly = true;
  field.value = url;
  field.setAttribute("aria-label", texts.link ?? "");
  field.addEventListener("focus", () => field.select());
  const said = document.createElement("span");
  said.className = "tuan__hide";
  said.setAttribute("role", "status");
  row.append(field, copyButton(() => field.value, texts, (done) => {
    if (!done) field.select();
    said.textContent = (done ? texts.copied : texts.copy_failed) ?? "";
    said.classList.toggle("tuan__hide", done);
  }));
  const wrap = document.createElement("div");
  wrap.append(row, said);
  return wrap;
}
