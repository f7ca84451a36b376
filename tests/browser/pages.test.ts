import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { storyServed, type World } from "../page/world.ts";
import { CHROMIUM, openBrowser } from "./chromium.ts";

const SIZES = { desk: { width: 1280, height: 800 }, telephone: { width: 360, height: 740 } } as const;

let browser: Browser;
let world: World;
let page: Page;
const errors: string[] = [];

describe.skipIf(CHROMIUM === null)("the pages of the worker in a browser", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    world = await storyServed();
  });
  afterAll(async () => {
    await browser?.close();
    await world?.[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    // What the policy of the page forbids is an error in its console.
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
  });
  afterEach(async () => {
    await page.close();
    expect(errors.splice(0)).toEqual([]);
  });

  it.each(Object.entries(SIZES))("are walked through by their links, and fit a %s", async (_, size) => {
    await page.setViewportSize(size);
    await page.goto(`http://localhost:${world.port}/`);
    for (const name of ["Gevolgd", "Agenda", "Kaarten", "Bronnen", "Zoeken", "Overzicht"]) {
      await page.getByRole("navigation").getByRole("link", { name }).click();
      await page.getByRole("heading", { level: 1, name }).waitFor();
      const wide = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      expect([name, wide]).toEqual([name, 0]);
    }
  });

  it("find words without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: SIZES.telephone });
    const plain = await context.newPage();
    await plain.goto(`http://localhost:${world.port}/search`);
    await plain.getByRole("searchbox").fill("opvang*");
    await plain.getByRole("button", { name: "Zoek" }).click();
    await plain.getByText(/gevonden, van/).waitFor();
    expect(await plain.locator("mark").count()).toBeGreaterThan(0);
    await context.close();
  });

  it("say before each cell what it is, where there is no room for a table", async () => {
    await page.setViewportSize(SIZES.telephone);
    await page.goto(`http://localhost:${world.port}/followed`);
    const before = `getComputedStyle(document.querySelector("td[data-head]"), "::before").content`;
    expect(await page.evaluate(before)).toContain("Nummer");
    const heads = await page.locator("thead").first().boundingBox();
    expect(heads?.width ?? 0).toBeLessThanOrEqual(1);
  });
});
