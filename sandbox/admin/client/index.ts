import { openFrame } from "./frame";

// A shell inside the frame is the app having been sent to the admin: the admin takes the whole window.
if (top && top !== window) top.location.href = location.href;

const settings = document.getElementById("frame-settings");
const place = document.getElementById("frame");
if (settings && place) openFrame(place, JSON.parse(settings.textContent ?? "{}"));

// A message of the last action stands in the address only until it has been read.
const address = new URL(location.href);
for (const name of ["done", "error"]) address.searchParams.delete(name);
if (address.href !== location.href) history.replaceState(history.state, "", address);
