import type { PostContent } from "#alert";
import { createSlackApp } from "#slack";
import { fakeDesk } from "../slack/fake-desk.ts";
import { dossierCard, motionHitCard } from "./dossier-story.ts";
import { drawIcon } from "./draw-icon.ts";
import { home } from "./home-story.ts";
import { pictureLetter } from "./letter-story.ts";
import { motionCard, motionStep, motions } from "./motion-story.ts";
import {
  answerCard,
  digest,
  groupCard,
  holdCard,
  letterCard,
  pledgeCard,
  question,
  questionCard,
  votingDay,
} from "./other-story.ts";
import { DESK_PAGES, picturePages, TELEPHONE_PAGES } from "./page-story.ts";
import { openStage, type Stage } from "./stage.ts";

/** Makes the pictures of the documentation from the small Slack's page: `npm run pictures`. */

const TODAY = "2027-01-18T07:30:00Z";
const DEADLINE = { on: "2026-12-01", text: "uiterlijk 1 december 2026" } as const;
const CLAIM = {
  userId: "U0BEZOEKER",
  at: "2027-01-15T09:00:00Z",
  note: "Ik vraag de indiener om een reactie.",
};

/** A motion of before, while earlier documents are read, and after. */
const SOUGHT = {
  deadline: { ...DEADLINE, state: "passed" },
  past: { state: "reading", since: "2026-11-19", read: 3, total: 41, unread: 0 },
} as const;
const SEARCHED = {
  deadline: { ...DEADLINE, state: "passed" },
  past: { state: "searched", since: "2026-11-19", read: 40, total: 41, unread: 1 },
} as const;

/** Each card by the name of its picture. */
const CARDS: Readonly<Record<string, PostContent>> = {
  "motie-ingediend": motionCard(motions.tabled),
  "motie-aangenomen": motionCard(motions.counted, { deadline: { ...DEADLINE, state: "ahead" } }),
  "motie-uitgevoerd": motionCard(motions.executed, { claim: CLAIM }),
  "motie-tegengesproken": motionCard(motions.contradicted, { deadline: { ...DEADLINE, state: "passed" } }),
  "motie-verleden-gezocht": motionCard(motions.counted, SOUGHT),
  "motie-verleden-doorzocht": motionCard(motions.contradicted, SEARCHED),
  "motie-beknopt": motionCard(motions.partly, {
    density: "compact",
    deadline: { ...DEADLINE, state: "passed" },
  }),
  antwoord: answerCard,
  brief: letterCard,
  "motie-geraakt": motionHitCard,
  dossierkaart: dossierCard,
  kamervragen: questionCard(question({ state: "postponed" })),
  toezegging: pledgeCard,
  stemmingsdag: votingDay,
  dossier: groupCard,
  vastgehouden: holdCard,
  weekoverzicht: digest,
};

const SCENES = {
  cards,
  motionThread,
  questionThread,
  appHome,
  telephone,
  telephoneHome,
  pages,
  pagesOnTelephone,
  letter: pictureLetter,
} as const;
/** Those as wide as a telephone. */
const NARROW: readonly unknown[] = [telephone, telephoneHome, pagesOnTelephone];
/** Those that are named behind `npm run pictures --`, or all. */
const named = process.argv.slice(2);

if (named.length === 0 || named.includes("icon")) await drawIcon();
for (const [name, scene] of Object.entries(SCENES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  await using stage = await openStage(TODAY, NARROW.includes(scene) ? "telephone" : "desk");
  await scene(stage);
}

async function pages(stage: Stage): Promise<void> {
  await picturePages(stage, DESK_PAGES);
}

async function pagesOnTelephone(stage: Stage): Promise<void> {
  await picturePages(stage, TELEPHONE_PAGES);
}

async function cards({ at, post, open, picture, page }: Stage): Promise<void> {
  at("2027-01-18T07:00:00Z");
  const posted = new Map<string, string>();
  for (const [name, content] of Object.entries(CARDS)) {
    posted.set(name, await post(content, { channel: "spreidingswet" }));
  }
  await open("spreidingswet");
  for (const [name, ts] of posted) {
    const card = page.locator(`article[data-ts="${ts}"]`);
    await card.scrollIntoViewIfNeeded();
    await picture(name, card);
  }
}

/** What became of a motion, as it looks on a telephone. */
async function telephone({ at, post, open, picture, page }: Stage): Promise<void> {
  at("2027-01-18T07:00:00Z");
  const passed = { ...DEADLINE, state: "passed" } as const;
  const shown: Readonly<Record<string, PostContent>> = {
    "telefoon-motie-deels": motionCard(motions.partly, { deadline: passed }),
    "telefoon-motie-uitgevoerd": motionCard(motions.executed, { claim: CLAIM }),
    "telefoon-motie-tegengesproken": motionCard(motions.contradicted, { deadline: passed }),
    "telefoon-verleden-gezocht": motionCard(motions.counted, SOUGHT),
    "telefoon-verleden-doorzocht": motionCard(motions.contradicted, SEARCHED),
    "telefoon-motie-geraakt": motionHitCard,
    "telefoon-dossier": dossierCard,
    "telefoon-antwoord": answerCard,
    "telefoon-brief": letterCard,
    "telefoon-kamervragen": questionCard(question({ state: "postponed" })),
    "telefoon-toezegging": pledgeCard,
    "telefoon-stemmingsdag": votingDay,
    "telefoon-vastgehouden": holdCard,
    "telefoon-weekoverzicht": digest,
  };
  for (const [name, content] of Object.entries(shown)) {
    const ts = await post(content, { channel: "spreidingswet" });
    await open("spreidingswet");
    const card = page.locator(`article[data-ts="${ts}"]`);
    await card.scrollIntoViewIfNeeded();
    await picture(name, card);
  }
}

/** From the day of the vote to what the House says of the letter, in the channel and in its thread. */
async function motionThread({ at, post, edit, open, whole, thread }: Stage): Promise<void> {
  const { tabled, voted, counted, partly, executed, contradicted } = motions;
  at("2026-11-20T09:10:00Z");
  const ts = await post(motionCard(tabled));
  const say = (
    event: Parameters<typeof motionStep>[0],
    on: string,
    now: typeof tabled,
    before: typeof tabled,
  ) => post(motionStep(event, on, now, before), { thread: ts, broadcast: !/tallied|partly/.test(event) });
  at("2026-11-24T15:20:00Z");
  await say("motion.voted", "2026-11-24", voted, tabled);
  at("2026-11-25T08:05:00Z");
  await say("motion.tallied", "2026-11-25", counted, voted);
  at("2026-12-18T11:20:00Z");
  await say("motion.partlyExecuted", "2026-12-18", partly, counted);
  at("2027-01-14T16:40:00Z");
  await say("motion.executed", "2027-01-14", executed, partly);
  at("2027-01-17T17:10:00Z");
  await say("motion.contradicted", "2027-01-17", contradicted, executed);
  await edit(ts, motionCard(contradicted, { claim: CLAIM, deadline: { ...DEADLINE, state: "passed" } }));
  await open("kind-in-azc", ts);
  await whole("werkruimte");
  await thread("draad-motie");
}

async function questionThread({ at, post, open, thread: pictureThread }: Stage): Promise<void> {
  const asked = question({});
  const postponed = question({
    state: "postponed",
    documents: [
      ...asked.documents,
      {
        key: "u1",
        number: "2026D46100",
        kind: "Mededeling (uitstel antwoord)",
        title: "",
        date: "2026-12-04",
      },
    ],
  });
  const answered = question({
    state: "answered",
    documents: [
      ...postponed.documents,
      {
        key: "a1",
        number: "2027D00911",
        kind: "Antwoord schriftelijke vragen",
        title: "",
        date: "2027-01-12",
      },
    ],
  });
  at("2026-11-14T08:00:00Z");
  const ts = await post(questionCard(answered), { channel: "spreidingswet" });
  const reply = { type: "event-reply", language: "nl", hits: [], changes: {} } as const;
  at("2026-12-04T14:10:00Z");
  const thread = { channel: "spreidingswet", thread: ts };
  await post(
    { ...reply, event: "question.postponed", on: "2026-12-04", snapshot: postponed, previous: asked },
    thread,
  );
  at("2026-12-29T07:30:00Z");
  await post(
    { ...reply, event: "question.overdue", on: "2026-12-29", snapshot: postponed, previous: postponed },
    { ...thread, broadcast: true },
  );
  at("2027-01-12T11:00:00Z");
  await post(
    { ...reply, event: "question.answered", on: "2027-01-12", snapshot: answered, previous: postponed },
    thread,
  );
  await open("spreidingswet", ts);
  await pictureThread("draad-kamervragen");
}

async function appHome(stage: Stage): Promise<void> {
  await homeOn(stage, "startscherm");
}

async function telephoneHome(stage: Stage): Promise<void> {
  await homeOn(stage, "telefoon-startscherm");
}

/** App Home as the real app publishes it, for a desk that knows the story. */
async function homeOn({ slack, page, picture, open }: Stage, name: string): Promise<void> {
  const desk = fakeDesk({ home: async () => home });
  const { botToken, appToken, apiUrl } = slack;
  const app = createSlackApp({
    botToken,
    appToken,
    apiUrl,
    logger: { info() {}, warn() {}, error() {} },
    desk,
  });
  await app.start();
  await open("app");
  const back = page.locator("#channel-back");
  if (await back.isVisible()) await back.click();
  await page.getByRole("button", { name: "K Kamerwacht" }).click();
  const shown = page.locator(".home");
  await shown.getByText(home.completeness).waitFor();
  await picture(name, shown);
  await app.stop();
}
