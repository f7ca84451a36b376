import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SmallSlack, startSmallSlack } from "#demo";
import { type Button, createSlackApp, createSlackMessenger, type SlackApp, titleOf } from "#slack";
import { evidence, hit, motion, subjectCard } from "../slack/builders.ts";
import { fakeDesk, fakeWindow } from "../slack/fake-desk.ts";
import { CHROMIUM, openBrowser } from "./chromium.ts";

const PATIENCE_MS = 30_000;
const KEY = "card/motion:motie-1/#kind-in-azc";
const HITS = [hit("Kwaliteitskader opvang", [evidence("kwaliteitskader")])];
const form = { window: "why", title: "Waarom?", submit: null, memory: {} };
const whyButton: Button = {
  id: "why",
  label: { nl: "Waarom?", en: "Why?" },
  under: ({ key }) => key,
  press: async () => ({
    form: { ...form, parts: [{ type: "evidence", hits: HITS }] },
    otherwise: () => ({ text: "" }),
  }),
};
const note = { id: "note", label: "Wat?", value: "", charactersMax: 500, multiline: true, optional: true };
const claimButton: Button = {
  id: "claim",
  label: { nl: "Oppakken", en: "Take up" },
  under: ({ key }) => key,
  press: async ({ value }) => ({
    form: {
      window: "claim",
      title: "Oppakken",
      submit: "Oppakken",
      parts: [{ type: "input", ...note }],
      memory: { card: value },
    },
    otherwise: () => ({ text: "" }),
  }),
};
const silent = { info() {}, warn() {}, error() {} };

let browser: Browser;
let slack: SmallSlack;
let app: SlackApp;
const claims: (readonly [card: string, note: string | null])[] = [];
let page: Page;

describe.skipIf(CHROMIUM === null)("the app, by the page of the small Slack", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    slack = await startSmallSlack();
    claims.length = 0;
    const desk = fakeDesk({
      buttons: [whyButton, claimButton],
      windows: [
        fakeWindow("claim", (card, note) => {
          claims.push([card ?? "", note]);
          return "U hebt dit opgepakt.";
        }),
      ],
      home: async () => ({
        completeness: "412 stukken gezien, 9 treffers, 0 niet bezorgd.",
        health: [],
        offers: [],
        sections: [
          {
            title: "Wat hier gevolgd wordt",
            rows: [{ name: titleOf(motion(), "nl"), said: ["#kind-in-azc"] }],
            rowsMax: 25,
          },
        ],
      }),
    });
    const { botToken, appToken, apiUrl } = slack;
    app = createSlackApp({ botToken, appToken, apiUrl, logger: silent, desk });
    await app.start();
    const messenger = createSlackMessenger({ token: botToken, apiUrl, buttons: desk.buttons });
    const card = { key: KEY, kind: "card", channel: "#kind-in-azc", content: subjectCard() } as const;
    const rest = { target: null, broadcast: false, mayBeDouble: false, plain: false };
    await messenger.send({ ...card, ...rest }, new AbortController().signal);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${slack.pageUrl}?channel=kind-in-azc`);
  });
  afterEach(async () => {
    await page.close();
    await app.stop();
    await slack.close();
  });

  it("tells why in a window, with the words in bold", async () => {
    await page.getByRole("button", { name: "Waarom?" }).click();
    const dialog = page.locator("#modal");
    await dialog.getByText("Kwaliteitskader opvang").waitFor();
    expect(await dialog.locator("blockquote strong").allTextContents()).toEqual(["kwaliteitskader"]);
  });

  it("answers a command that is typed", async () => {
    await page.fill("#command", "/kamer status");
    await page.press("#command", "Enter");
    await page.locator(".ephemeral").getByText("gehoord: status").waitFor();
  });

  it("shows App Home", async () => {
    await page.getByRole("button", { name: "K Kamerwacht" }).click();
    await page.getByText("412 stukken gezien, 9 treffers, 0 niet bezorgd.").waitFor();
    await page.getByText("Motie-Van Nispen/Kröger", { exact: false }).first().waitFor();
  });

  it("takes a card up with a note, from the menu behind the buttons", async () => {
    await page.getByLabel("Meer").click();
    await page.getByRole("button", { name: "Oppakken" }).click();
    const dialog = page.locator("#modal");
    await dialog.locator("textarea").fill("Ik bel de indiener");
    await dialog.locator("button[type=submit]").click();
    await page.getByText("U hebt dit opgepakt.").waitFor();
    expect(claims).toEqual([[KEY, "Ik bel de indiener"]]);
  });
});
