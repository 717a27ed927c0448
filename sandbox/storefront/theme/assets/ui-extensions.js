// The page around a UI extension: gives the frame its height and a session token, and nothing else.
window.addEventListener("message", async (event) => {
  const frame = [...document.querySelectorAll("iframe.ui-extension")].find((one) => one.contentWindow === event.source);
  if (!frame) return;
  if (event.data.kind === "height") frame.style.height = `${event.data.height}px`;
  if (event.data.kind === "session-token") {
    const reply = await fetch(frame.dataset.sessionTokenUrl);
    const { token } = await reply.json();
    frame.contentWindow.postMessage({ kind: "answer", id: event.data.id, answer: token }, "*");
  }
});
