import { execFileSync } from "node:child_process";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  build,
  demoChannels,
  demoConfig,
  expectedCards,
  guidOf,
  publishHistory,
  type SmallParliament,
  type SmallSlack,
  startSmallParliament,
  startSmallSlack,
  storySteps,
  unexpectedOutcome,
} from "#demo";
import { cite, type DocumentClass } from "#parliament";
import { createTextReader } from "#text";

/** A reader that a machine may have or not. */
const PDFTOTEXT = "pdftotext";
const NOW = new Date("2026-11-24T14:30:00Z");
let parliament: SmallParliament;
let slack: SmallSlack;
const skipped: number[] = [];

beforeEach(async () => {
  skipped.length = 0;
  parliament = await startSmallParliament({ firstToken: 1000 });
  slack = await startSmallSlack({ channels: demoChannels });
});
afterEach(async () => {
  await slack.close();
  await parliament.close();
});

async function play(name: string): Promise<string> {
  const before = parliament.head;
  await storySteps
    .find((step) => step.name === name)!
    .play({ parliament, slack, now: NOW, forward: (days) => skipped.push(days) });
  return await (await fetch(`${parliament.url}/Feed?skiptoken=${before}`)).text();
}

async function file(name: string): Promise<Uint8Array> {
  const response = await fetch(`${parliament.url}/Resources/${guidOf(name)}`);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

function pdfText(bytes: Uint8Array): string {
  return execFileSync(PDFTOTEXT, ["-", "-"], { input: bytes }).toString().replace(/\s+/g, " ");
}

const hasPdftotext = (() => {
  try {
    execFileSync("which", [PDFTOTEXT]);
    return true;
  } catch {
    return false;
  }
})();

describe("the story", () => {
  it("has a history of more than 5,000 records in the order of their times, and the motion in it", async () => {
    publishHistory(parliament, NOW);
    expect(parliament.size).toBeGreaterThan(5000);
    expect(parliament.size).toBe(parliament.head - 1000);
    const page = await (await fetch(`${parliament.url}/Feed?skiptoken=${parliament.head - 250}`)).text();
    const times = [...page.matchAll(/<updated>(\d{4}-[^<]+Z)<\/updated>/g)].map((match) =>
      match[1]!.slice(0, 23),
    );
    expect(times).toEqual([...times].sort());
    expect(page).toContain("<kabinetsappreciatie>Oordeel Kamer</kabinetsappreciatie>");
    expect(page).toContain("<status>Voorstel</status>");
  });

  it("votes under the id of the proposal, and counts to 150 the next morning", async () => {
    publishHistory(parliament, NOW);
    const vote = await play("vote");
    expect(vote.match(/<entry>/g)).toHaveLength(1);
    expect(vote).toContain(`<title>${guidOf("motie-besluit")}</title>`);
    expect(vote).toContain("<besluitSoort>Stemmen - aangenomen</besluitSoort>");
    const seats = [...(await play("tally")).matchAll(/<fractieGrootte>(\d+)/g)].map((match) =>
      Number(match[1]),
    );
    expect(seats.reduce((sum, one) => sum + one, 0)).toBe(150);
  });

  it("cites the motion in a footnote of the letter and nowhere else", async () => {
    publishHistory(parliament, NOW);
    const feed = await play("letter");
    expect(cite(feed.replace(/<[^>]+>/g, " ")).map(({ id }) => id)).not.toContain("kst-36600-XX-29");
    const parts = unzipSync(await file("brief-document"));
    const text = (name: string) =>
      Buffer.from(parts[name]!)
        .toString()
        .replace(/<[^>]+>/g, " ");
    expect(cite(text("word/document.xml"))).toEqual([]);
    expect(cite(text("word/footnotes.xml")).map(({ id }) => id)).toEqual(["kst-36600-XX-29"]);
  });

  it("has the minister say of the motion that a part is done, then all, and the House that it is not", async () => {
    publishHistory(parliament, NOW);
    const claims = async (step: string, stuk: string, kind: DocumentClass) => {
      await play(step);
      const bytes = await file(`${stuk}-document`);
      await using reader = createTextReader();
      const read = await reader.read({ bytes, contentType: null }, new AbortController().signal);
      const cited = cite(read.text, { ...read, kind });
      return cited.map(({ id, speaker, treatment }) => `${id} ${speaker} ${treatment}`);
    };
    expect(await claims("partly", "deelbrief", "letter")).toEqual(["kst-36600-XX-29 government partly"]);
    expect(await claims("letter", "brief", "letter")).toEqual(["kst-36600-XX-29 government executed"]);
    expect(await claims("contradiction", "tegenspraak", "motion")).toContain(
      "kst-36600-XX-29 house notExecuted",
    );
  });

  it.runIf(hasPdftotext)("names the Spreidingswet in the text of the answer and nowhere else", async () => {
    publishHistory(parliament, NOW);
    expect(pdfText(await file("vragen-document"))).not.toMatch(/spreidingswet/i);
    expect(await play("answer")).not.toMatch(/spreidingswet/i);
    expect(pdfText(await file("antwoord-document"))).toContain("De Spreidingswet geeft gemeenten");
  });

  it.runIf(hasPdftotext)("says in every document that it was made for the demonstration", async () => {
    publishHistory(parliament, NOW);
    await play("answer");
    await play("republication");
    for (const name of ["motie-document", "vragen-document", "antwoord-document", "ruis-0", "ruis-3"]) {
      expect(pdfText(await file(name))).toContain("gemaakt voor de demonstratie van Kamerwacht");
    }
  });

  it.runIf(hasPdftotext)(
    "promises an answer to the postponed questions by a day, and skips beyond it",
    async () => {
      publishHistory(parliament, NOW);
      await play("postponement");
      expect(pdfText(await file("uitstel-document"))).toContain("uiterlijk op 10 december 2026");
      await play("overdue");
      expect(skipped).toEqual([17]);
    },
  );

  it("replaces a motion by one that says so in its title and nowhere else", async () => {
    publishHistory(parliament, NOW);
    const feed = await play("replacement");
    expect(feed).toContain("(t.v.v. 36600-XX-31)");
    expect(feed).not.toContain("<vervangenVanuit");
  });

  it("sends 5,000 old records again, word for word, with new tokens", async () => {
    publishHistory(parliament, NOW);
    const entity = async (name: string) =>
      (await (await fetch(`${parliament.url}/Entiteiten/${guidOf(name)}`)).text()).replace(
        /tk:bijgewerkt="[^"]+"/,
        "",
      );
    const before = await entity("oud-document-7");
    const head = parliament.head;
    await play("republication");
    expect(parliament.head).toBeGreaterThanOrEqual(head + 5000);
    expect(await entity("oud-document-7")).toBe(before);
  });

  it("tells what is missing at the end, and what is too much", async () => {
    expect(unexpectedOutcome(slack)).toContain("#spreidingswet: 0 berichten in plaats van 2");
    const post = async (channel: string, text: string, more: Record<string, string> = {}) => {
      const body = new URLSearchParams({ channel, text, ...more });
      const headers = { authorization: "Bearer xoxb-demo" };
      const response = await fetch(`${slack.apiUrl}chat.postMessage`, { method: "POST", headers, body });
      return (await response.json()) as { ts: string };
    };
    for (const { channel, cards } of expectedCards) {
      let thread = "";
      for (const { kind, textIncludes } of cards) {
        const text = `… ${textIncludes.toUpperCase()} …`;
        if (kind === "card") thread = (await post(channel, text)).ts;
        else await post(channel, text, { thread_ts: thread });
      }
    }
    expect(unexpectedOutcome(slack)).toEqual([]);
    await post("spreidingswet", "Nog iets");
    expect(unexpectedOutcome(slack)).toEqual(["#spreidingswet: 3 berichten in plaats van 2"]);
  });

  it("breaks Slack and mends it", async () => {
    const post = async () => {
      const body = new URLSearchParams({ channel: "spreidingswet", text: "x" });
      const headers = { authorization: "Bearer xoxb-demo" };
      return (await fetch(`${slack.apiUrl}chat.postMessage`, { method: "POST", headers, body })).status;
    };
    await play("slack-down");
    await expect(post()).rejects.toThrow();
    expect(slack.messages()).toHaveLength(1);
    expect(await post()).toBe(500);
    await play("slack-up");
    expect(await post()).toBe(200);
    expect(slack.messages()).toHaveLength(2);
  });

  it("comes with a configuration that points at the small parliament", () => {
    const files = demoConfig("http://127.0.0.1:1/SyncFeed/2.0", NOW);
    expect(Object.keys(files)).toEqual([
      "kamerwacht.yaml",
      "watches/kind-in-azc.yaml",
      "watches/spreidingswet.yaml",
    ]);
    expect(files["kamerwacht.yaml"]).toContain("url: http://127.0.0.1:1/SyncFeed/2.0\n");
  });

  it("builds the same guid for the same name", () => {
    expect(guidOf("motie-1")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(build.zaak("motie-1", {}).id).toBe(guidOf("motie-1"));
    expect(guidOf(guidOf("motie-1"))).toBe(guidOf("motie-1"));
  });
});
