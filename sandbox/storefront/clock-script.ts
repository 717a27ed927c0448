/**
 * The sandbox's clock can run ahead of the machine's; a browser's cannot, so each page moves its own Date by the same
 * distance. Nothing is written while both agree.
 * @param now the sandbox's time in milliseconds
 */
export function clockScript(now: number): string {
  const ahead = now - Date.now();
  if (Math.abs(ahead) < 1000) return "";
  return `<script>(function(ahead,D){window.Date=new Proxy(D,{construct:function(t,a,n){return Reflect.construct(t,a.length?a:[t.now()+ahead],n)},apply:function(t){return new t(t.now()+ahead).toString()},get:function(t,k){var v=t[k];return k==="now"?function(){return t.now()+ahead}:typeof v==="function"&&k!=="prototype"?v.bind(t):v}})})(${Math.round(ahead)},Date)</script>`;
}
