import { Modal, NavMenu, SaveBar, TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { type ReactNode, useEffect, useState } from "react";
import { APP_BRIDGE_CDN } from "../front-headers";

function useRoute(start: string): [string, (path: string) => void] {
  const [path, setPath] = useState(start);
  useEffect(() => {
    const changed = () => setPath(location.pathname);
    const navigate = (event: Event) => go((event.target as Element).getAttribute("href") ?? "/app");
    addEventListener("popstate", changed);
    addEventListener("shopify:navigate", navigate);
    return () => {
      removeEventListener("popstate", changed);
      removeEventListener("shopify:navigate", navigate);
    };
  }, []);
  const go = (next: string) => {
    history.pushState(null, "", next);
    setPath(location.pathname);
  };
  return [path, go];
}

function Editor(): ReactNode {
  const shopify = useAppBridge();
  const [saved, setSaved] = useState("Tea for three");
  const [title, setTitle] = useState(saved);
  const [picked, setPicked] = useState("");
  const [modal, setModal] = useState(false);
  const pick = async () => setPicked(JSON.stringify(await shopify.resourcePicker({ type: "product", multiple: 2, filter: { draft: false }, selectionIds: [{ id: "gid://shopify/Product/11", variants: [{ id: "gid://shopify/ProductVariant/21" }] }] })));
  return (
    <>
      <TitleBar title="Campaign"><button onClick={() => shopify.toast.show("Published")} {...{ variant: "primary" }}>Publish</button></TitleBar>
      <SaveBar open={title !== saved} discardConfirmation><button {...{ variant: "primary" }} onClick={() => setSaved(title)}>Save</button><button onClick={() => setTitle(saved)}>Discard</button></SaveBar>
      <label>Title <input value={title} onChange={(event) => setTitle(event.target.value)} /></label>
      <output id="saved">{saved}</output>
      <button onClick={() => void pick()}>Pick</button><output id="picked">{picked}</output>
      <button onClick={() => setModal(true)}>Ask</button>
      <Modal open={modal} onHide={() => setModal(false)}><p>End this campaign?</p><TitleBar title="End campaign"><button {...{ variant: "primary" }} onClick={() => setModal(false)}>End it</button></TitleBar></Modal>
    </>
  );
}

function App({ start }: { start: string }): ReactNode {
  const [path, go] = useRoute(start);
  const [answer, setAnswer] = useState("");
  const ask = async () => setAnswer(await (await fetch("/whoami")).text());
  return (
    <>
      <NavMenu><a href="/app" rel="home">Home</a><a href="/app/campaigns">Campaigns</a><a href="/app/settings">Settings</a></NavMenu>
      <h1>{path}</h1>
      <button onClick={() => void ask()}>Who am I</button><output id="answer">{answer}</output>
      <button onClick={() => go("/app/campaigns/cmp_1?tab=groups")}>Open campaign</button>
      <a href="shopify:admin/orders/501">Order</a>
      {path.includes("cmp_1") && <Editor />}
      {path.endsWith("/settings") && <form data-save-bar onSubmit={(event) => (event.preventDefault(), setAnswer(`saved ${new FormData(event.currentTarget).get("name")}`))}><label>Name <input name="name" defaultValue="Tea house" /></label></form>}
    </>
  );
}

/**
 * A small embedded app for this folder's browser tests: the real React wrappers, a router of a few lines, and, as in
 * Remix, a whole document that the server renders and the browser hydrates, with App Bridge's script in its body.
 */
export function FakeApp({ path }: { path: string }): ReactNode {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <title>Fake app</title>
      </head>
      <body>
        <script data-api-key="client-id" src={APP_BRIDGE_CDN} />
        <App start={path} />
        <script src="/app.js" async />
      </body>
    </html>
  );
}
