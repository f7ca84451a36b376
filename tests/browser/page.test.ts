import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SmallSlack, startSmallSlack } from "#demo";
import { CHROMIUM, openBrowser } from "./chromium.ts";
import { connectApp, type Envelope, type StandInApp } from "./stand-in-app.ts";

const PATIENCE_MS = 30_000;
const plain = (text: string) => ({ type: "plain_text", text });
const button = (label: string, action: string, more: object = {}) => ({
  type: "button",
  text: plain(label),
  action_id: action,
  value: "v",
  ...more,
});
const actions = (...elements: object[]) => ({ type: "actions", block_id: "knoppen", elements });
const section = (text: string) => ({ type: "section", text: plain(text) });

let browser: Browser;
let slack: SmallSlack;
let page: Page;
let app: StandInApp;
let answer: (envelope: Envelope, app: StandInApp) => unknown;
const errors: string[] = [];

describe.skipIf(CHROMIUM === null)("the small Slack in a browser", () => {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    answer = () => undefined;
    slack = await startSmallSlack();
    app = await connectApp(slack, (envelope, own) => answer(envelope, own));
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
    app.close();
    await slack.close();
    expect(errors.splice(0)).toEqual([]);
  });

  const open = () => page.goto(`${slack.pageUrl}?channel=kind-in-azc`);
  const post = (blocks: object[], more: object = {}) =>
    app.call("chat.postMessage", { channel: "kind-in-azc", text: "Een kaart.", blocks, ...more });

  /** Answers a click with a window. */
  function opens(view: object): void {
    answer = ({ payload }, own) => {
      if (payload.type === "block_actions")
        void own.call("views.open", { trigger_id: payload.trigger_id, view });
    };
  }

  it("opens the window of a button, and closes it again", async () => {
    opens({
      type: "modal",
      title: plain("Waarom dit bericht?"),
      close: plain("Sluiten"),
      blocks: [section("Het woord opvang staat in de titel.")],
    });
    await post([section("Kaart"), actions(button("Waarom?", "why"))]);
    await open();
    await page.getByRole("button", { name: "Waarom?" }).click();
    const dialog = page.locator("#modal");
    await dialog.getByText("Het woord opvang staat in de titel.").waitFor();
    expect(await dialog.getByRole("heading").textContent()).toBe("Waarom dit bericht?");
    expect(app.heard[0]?.payload.actions[0]).toMatchObject({ action_id: "why", value: "v" });
    await dialog.getByRole("button", { name: "Sluiten" }).last().click();
    await dialog.waitFor({ state: "hidden" });
    expect(slack.modals).toEqual([]);
  });

  it("asks what must be filled in, shows what the app finds wrong, and sends what was filled in", async () => {
    opens({
      type: "modal",
      title: plain("Oppakken"),
      submit: plain("Oppakken"),
      blocks: [
        {
          type: "input",
          block_id: "note",
          label: plain("Wat gaat u doen?"),
          element: { type: "plain_text_input", action_id: "note", multiline: true },
        },
        {
          type: "input",
          block_id: "span",
          label: plain("Hoe lang?"),
          element: {
            type: "radio_buttons",
            action_id: "span",
            options: [
              { text: plain("Een dag"), value: "day" },
              { text: plain("Een week"), value: "week" },
            ],
          },
        },
        {
          type: "input",
          block_id: "where",
          label: plain("Waar?"),
          optional: true,
          element: {
            type: "static_select",
            action_id: "where",
            options: [
              { text: plain("#a"), value: "a" },
              { text: plain("#b"), value: "b" },
            ],
          },
        },
      ],
    });
    await post([section("Kaart"), actions(button("Oppakken", "claim"))]);
    await open();
    await page.getByRole("button", { name: "Oppakken" }).click();
    const dialog = page.locator("#modal");
    const send = dialog.getByRole("button", { name: "Oppakken" });
    await send.click();
    expect(await dialog.getByText("Dit moet ingevuld zijn.").count()).toBe(2);
    expect(app.heard).toHaveLength(1);

    await dialog.getByLabel("Wat gaat u doen?").fill("Ik bel de indiener");
    await dialog.getByLabel("Een week").check();
    await dialog.getByLabel("Waar?").selectOption("b");
    answer = ({ payload }) =>
      payload.type === "view_submission"
        ? { response_action: "errors", errors: { note: "Te kort." } }
        : undefined;
    await send.click();
    await dialog.getByText("Te kort.").waitFor();

    answer = () => undefined;
    await send.click();
    await dialog.waitFor({ state: "hidden" });
    expect(app.heard.at(-1)?.payload.view.state.values).toEqual({
      note: { note: { type: "plain_text_input", value: "Ik bel de indiener" } },
      span: { span: { type: "radio_buttons", selected_option: { value: "week" } } },
      where: { where: { type: "static_select", selected_option: { value: "b" } } },
    });
  });

  it("suggests commands, completes one, sends it, and shows the answer to the asker alone", async () => {
    answer = ({ type, payload }) => {
      if (type === "slash_commands") {
        return {
          text: "Alles werkt.",
          blocks: [section("Alles werkt."), actions(button("Volgen", "follow-id"))],
        };
      }
      void fetch(payload.response_url, {
        method: "POST",
        body: JSON.stringify({ text: "Gevolgd.", replace_original: true }),
      });
      return undefined;
    };
    await open();
    await page.fill("#command", "/kamer sta");
    expect(await page.getByRole("option").allTextContents()).toEqual(["/kamer statusof alles werkt"]);
    await page.press("#command", "Enter");
    expect(await page.inputValue("#command")).toBe("/kamer status ");
    await page.press("#command", "Enter");
    await page.getByText("Alleen zichtbaar voor u").waitFor();
    expect(app.heard[0]?.payload).toMatchObject({ command: "/kamer", text: "status" });

    await page.getByRole("button", { name: "Volgen" }).click();
    await page.getByText("Gevolgd.").waitFor();
    expect(await page.getByText("Alles werkt.").count()).toBe(0);
    expect(app.heard.at(-1)?.payload.container).toMatchObject({ is_ephemeral: true });
    await page.getByRole("button", { name: "Verbergen" }).click();
    await page.getByText("Gevolgd.").waitFor({ state: "detached" });
  });

  it("shows the App Home that is published when it is opened, and what the app said in private", async () => {
    answer = ({ payload }, own) => {
      if (payload.event?.type !== "app_home_opened") return;
      const view = {
        type: "home",
        blocks: [section("U volgt 3 onderwerpen."), actions(button("Ververs", "home-refresh"))],
      };
      void own.call("views.publish", { user_id: payload.event.user, view });
    };
    await app.call("chat.postMessage", { channel: "U0BEZOEKER", text: "Goedemorgen." });
    await open();
    await page.getByRole("button", { name: "K Kamerwacht" }).click();
    await page.getByText("U volgt 3 onderwerpen.").waitFor();
    await page.getByRole("button", { name: "Ververs" }).click();
    await slack.waitFor(() => app.heard.length > 1);
    expect(app.heard.at(-1)?.payload.actions[0].action_id).toBe("home-refresh");
    await page.getByRole("button", { name: "Berichten" }).click();
    await page.getByText("Goedemorgen.").waitFor();
  });

  it("unfolds a link, passes the shortcut of a message on, and shows an edit of blocks without a mark, as Slack does", async () => {
    answer = ({ payload }, own) => {
      if (payload.event?.type !== "link_shared") return;
      const { channel, message_ts: ts, links } = payload.event;
      const unfurls = { [links[0].url]: { blocks: [section("Motie over opvang")] } };
      void own.call("chat.unfurl", { channel, ts, unfurls });
    };
    const { ts, channel } = await post([section("Kaart")]);
    await open();
    await page.fill("#command", "Zie https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z19321");
    await page.press("#command", "Enter");
    await page.locator(".unfurl").getByText("Motie over opvang").waitFor();
    const mine = page.locator("article", { hasText: "Zie https" });
    await mine.hover();
    await mine.getByRole("button", { name: "Volg dit stuk" }).click();
    await expect.poll(() => app.heard.at(-1)?.payload.callback_id).toBe("follow-piece");
    await app.call("chat.update", { channel, ts, text: "Anders", blocks: [section("Kaart, anders")] });
    await page.getByText("Kaart, anders").waitFor();
    expect(await page.getByText("(bewerkt)").count()).toBe(0);
  });

  it("shows a thread beside the channel, and on a telephone one thing at a time", async () => {
    const { ts } = await post([section("Kaart")]);
    await post([section("Aangenomen.")], { thread_ts: ts, reply_broadcast: true });
    await open();
    await page.getByText("antwoordde in een draad").waitFor();
    await page.getByRole("button", { name: "1 antwoord" }).click();
    await page.locator("#thread").getByText("Ook geplaatst in # kind-in-azc").waitFor();
    await page.getByRole("button", { name: "Draad sluiten" }).click();
    await page.setViewportSize({ width: 390, height: 800 });
    const sidebar = page.locator(".sidebar");
    expect(await sidebar.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Naar de lijst van kanalen" }).click();
    await sidebar.getByRole("button", { name: "spreidingswet" }).click();
    await page.getByText("Hier is nog niets gezegd.").waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  });
});
