import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { PostContent } from "#alert";
import { type SmallSlack, startSmallSlack } from "#demo";
import { BUTTONS } from "#desk";
import { renderPost, validateMessage, validateView } from "#slack";
import { openBrowser } from "../browser/chromium.ts";
import { smallPng } from "./small-png.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "docs", "pictures");
/** Enough for a card as wide as Slack makes it, with its margins. */
const CARD_WIDTH = 760;
/** Above a thread, with its name. */
const BAR_HEIGHT = 51;

/** A small Slack with a browser before it, whose clock stands where the story is. */
export interface Stage extends AsyncDisposable {
  readonly slack: SmallSlack;
  readonly page: Page;
  /** Sets the clock of the workspace: `2026-11-24T15:20:00Z`. */
  at(instant: string): void;
  /** Posts what the real program would; gives the timestamp. */
  post(content: PostContent, more?: Placed): Promise<string>;
  /** Makes a post say something else. */
  edit(ts: string, content: PostContent): Promise<void>;
  open(channel: string, thread?: string): Promise<void>;
  /** A picture of one thing on the page, `docs/pictures/NAME.png`. */
  picture(name: string, of: Locator): Promise<void>;
  /** A picture of the thread that is open, all of it. */
  thread(name: string): Promise<void>;
  /** A picture of the whole window. */
  whole(name: string): Promise<void>;
}

export interface Placed {
  readonly channel?: string;
  readonly thread?: string;
  readonly broadcast?: boolean;
}

function save(name: string, png: Buffer): void {
  writeFileSync(join(FOLDER, `${name}.png`), smallPng(png));
}

/** The window of a desk, and one as wide as a telephone and as high as its longest card. */
const SIZES = { desk: { width: 1280, height: 1090 }, telephone: { width: 390, height: 2_200 } } as const;

/** Opens the stage. The page is looked at from the day on which the story ends. */
export async function openStage(today: string, size: keyof typeof SIZES = "desk"): Promise<Stage> {
  let now = new Date(today);
  const checks = { message: validateMessage, view: validateView };
  const slack = await startSmallSlack({ now: () => now, checks });
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: SIZES[size], deviceScaleFactor: 1.5 });
  await page.clock.setFixedTime(new Date(today));
  let posts = 0;

  async function call(method: string, args: object): Promise<{ readonly ts: string }> {
    const response = await fetch(`${slack.apiUrl}${method}`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.botToken}`, "content-type": "application/json" },
      body: JSON.stringify(args),
    });
    const answer = (await response.json()) as { ok: boolean; ts: string };
    if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer;
  }

  function shown(content: PostContent, kind: "card" | "reply", broadcast = false) {
    posts += 1;
    const post = { key: `picture/${posts}`, kind, content, mayBeDouble: false, plain: false, broadcast };
    return renderPost(post, BUTTONS);
  }

  async function picture(name: string, of: Locator): Promise<void> {
    const box = await of.boundingBox();
    if (box === null) throw new Error(`nothing to picture for ${name}`);
    await page.mouse.move(0, 0);
    const clip = { ...box, width: Math.min(box.width, CARD_WIDTH) };
    save(name, await page.screenshot({ clip, animations: "disabled" }));
  }

  async function close(): Promise<void> {
    await browser.close();
    await slack.close();
  }

  return {
    slack,
    page,
    at(instant) {
      now = new Date(instant);
    },
    async post(content, { channel = "kind-in-azc", thread, broadcast = false } = {}) {
      const message = shown(content, thread === undefined ? "card" : "reply", broadcast);
      const place = thread === undefined ? {} : { thread_ts: thread, reply_broadcast: broadcast };
      return (await call("chat.postMessage", { channel, ...message, ...place })).ts;
    },
    async edit(ts, content) {
      const channel = slack.messages().find((message) => message.ts === ts)?.channelId;
      await call("chat.update", { channel, ts, ...shown(content, "card") });
    },
    async open(channel, thread) {
      const query = new URLSearchParams({ channel, ...(thread === undefined ? {} : { thread }) });
      await page.goto(`${slack.pageUrl}?${query}`);
      await page.locator("body[data-listening]").waitFor();
    },
    picture,
    async thread(name) {
      const height = Number(await page.evaluate("document.getElementById('thread-list').scrollHeight"));
      await page.setViewportSize({ width: 1280, height: height + BAR_HEIGHT });
      await picture(name, page.locator("#thread"));
    },
    async whole(name) {
      save(name, await page.screenshot({ animations: "disabled" }));
    },
    close,
    [Symbol.asyncDispose]: close,
  } as Stage;
}
