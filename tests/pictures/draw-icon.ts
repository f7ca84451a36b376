import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../browser/chromium.ts";
import { ICON_SIZE, iconSvg } from "./icon.ts";

const DOCS = join(import.meta.dirname, "..", "..", "docs");

/** Draws the icon to upload: `docs/icon.svg` and `docs/icon.png`. */
export async function drawIcon(): Promise<void> {
  const svg = iconSvg();
  writeFileSync(join(DOCS, "icon.svg"), svg);
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: ICON_SIZE, height: ICON_SIZE } });
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  writeFileSync(join(DOCS, "icon.png"), await page.screenshot());
  await browser.close();
}
