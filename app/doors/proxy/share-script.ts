import { Markup, m } from "./markup";

/** Buttons that copy, which show themselves where a page may. */
export const COPY = m`<script>if(navigator.clipboard)for(const b of document.querySelectorAll("[data-tuan-copy]")){b.hidden=false;b.addEventListener("click",()=>navigator.clipboard.writeText(b.dataset.tuanCopy).then(()=>b.textContent=b.dataset.done))}</script>`;

/** Fills what this browser knows of its own links into the forms, so that pressing the button shows the same link again. */
export const RECALL = new Markup(`<script>try{const w=JSON.parse(localStorage.getItem("tuan.shopper")),k=JSON.parse(localStorage.getItem("tuan.sharers"))||{};for(const f of document.querySelectorAll(".tuan-affiliate form")){if(f.shopper&&!f.shopper.value&&typeof w==="string")f.shopper.value=w;const o=k[f.program&&f.program.value];if(f.token&&!f.token.value&&o)f.token.value=o.token}}catch{}</script>`);
