import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
/** The library answers 410 to browsers that call themselves headless. */
const USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: FLAGS });

export const newPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => (await browser.newContext({ userAgent: USER_AGENT, viewport: { width: 1440, height: 900 }, ...options })).newPage();
