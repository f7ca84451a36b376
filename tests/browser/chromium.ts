import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a Chromium is installed; null where none is, and the tests that need one are passed over. */
export const CHROMIUM = PLACES.find((place) => existsSync(place)) ?? null;
if (CHROMIUM === null)
  console.warn("No Chromium is installed: what the page shows in a browser is not tested.");

/** Starts the browser, without a window. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: CHROMIUM ?? "", args: ["--no-sandbox", "--disable-gpu"] });
}
