// @ts-check
/**
 * Addresses that open a network's own share page, with the link and, where the network takes one, a sentence.
 *
 * Messenger has a web dialogue only for registered Facebook apps; its application link works on phones, so it is
 * offered there and nowhere else. LINE and Telegram documents: social-plugins.line.me, core.telegram.org/widgets/share.
 * @param {{ url: string, text: string }} share @param {{ touch: boolean }} device
 * @returns {{ name: string, href: string }[]} in the order in which they are shown; "email" is translated by the caller
 */
export function shareLinks({ url, text }, { touch }) {
  const link = encodeURIComponent(url);
  const words = encodeURIComponent(text);
  const both = encodeURIComponent(`${text} ${url}`);
  return [
    { name: "WhatsApp", href: `https://wa.me/?text=${both}` },
    { name: "Facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${link}` },
    ...(touch ? [{ name: "Messenger", href: `fb-messenger://share?link=${link}` }] : []),
    { name: "X", href: `https://x.com/intent/post?text=${words}&url=${link}` },
    { name: "LINE", href: `https://social-plugins.line.me/lineit/share?url=${link}&text=${words}` },
    { name: "Telegram", href: `https://t.me/share/url?url=${link}&text=${words}` },
    { name: "email", href: `mailto:?subject=${words}&body=${both}` },
  ];
}
