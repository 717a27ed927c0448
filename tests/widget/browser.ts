import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const candidates = [process.env.CHROME_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A headless Chromium that touches nothing but the page. */
export function launch(): Promise<Browser> {
  const executablePath = candidates.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error("Install Chromium (apt-get install chromium) or set CHROME_PATH.");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
}
