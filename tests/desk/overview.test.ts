import { afterEach, beforeEach, expect, it } from "vitest";
import { BUTTONS } from "#desk";
import { addDays, civilDate } from "#parliament";
import { renderPost } from "#slack";
import { motionLife, record } from "../parliament/world.ts";
import { partsOf } from "../report/docx-parts.ts";
import { eventReply } from "../slack/builders.ts";
import { meeting } from "../slack/pledge-builders.ts";
import { pledge, WATCHES } from "./pieces.ts";
import { type SlackBench, slackBench } from "./slack-bench.ts";

/** In Amsterdam, where an evening hour of UTC is tomorrow. */
const TODAY = civilDate(new Date().toISOString()) ?? "";
/** A rule whose name would call a whole channel. */
const MEETING = `${WATCHES}  - { id: roep, name: "<!channel> & *roep* <https://evil.example|x>", motion: 36600-XX-98 }
  - { id: debat, name: Het debat, meeting: 2024A07123 }\n`;

let bench: SlackBench;
beforeEach(async () => {
  bench = await slackBench(MEETING);
});
afterEach(() => bench[Symbol.asyncDispose]());

/** The last file in a channel: what is said with it, and its bytes. */
async function lastFile(channel = "kind-in-azc") {
  const message = bench.slack.messages(channel).at(-1);
  const shown = JSON.stringify(message?.blocks);
  const [address = ""] = /http[^"]+\/files\/[^"]+/.exec(shown) ?? [];
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return { address, said: message?.text ?? "", bytes, text: new TextDecoder().decode(bytes) };
}

it("goes into the conversation as a DOCX that can be opened, with what it comes to", async () => {
  await bench.bring(pledge());
  expect(await bench.kamer("verslag")).toContain("Het overzicht staat als bestand in dit gesprek.");
  const { address, said, bytes } = await lastFile();
  expect(address).toMatch(new RegExp(`/stand-van-zaken-${TODAY}\\.docx$`));
  expect(said).toContain("1 toezegging");
  const document = partsOf(bytes).get("word/document.xml") ?? [];
  expect(document.find(({ name }) => name === "w:body")?.text).toContain(
    "De minister stuurt een brief over opvang.",
  );
  expect([...partsOf(bytes).keys()]).toContain("word/footnotes.xml");
});

it("is given in the form and since the day that are asked for", async () => {
  await bench.bring(pledge());
  await bench.kamer(`verslag md sinds ${addDays(TODAY, -7)}`);
  const { address, text } = await lastFile();
  expect(address).toMatch(/\.md$/);
  expect(text).toContain("heet nieuw");
  await bench.kamer("report json 90d");
  expect(JSON.parse((await lastFile()).text)).toMatchObject({
    since: addDays(TODAY, -90),
    promises: [{ id: "TZ202411-116" }],
  });
});

it("is about the channel, and about all where that follows nothing or all is asked for", async () => {
  await bench.bring(pledge());
  expect(await bench.kamer("verslag md", "spreidingswet")).toContain("Dit kanaal volgt zelf niets");
  expect((await lastFile("spreidingswet")).text).toContain("De minister stuurt een brief");
  expect(await bench.kamer("verslag alles md")).not.toContain("volgt zelf niets");
});

it.each([
  ["verslag pdf", "“pdf” ken ik hier niet. Het kan als docx, md, html of json"],
  ["verslag 2024-02-30", "2024-02-30 is geen dag"],
  ["verslag sinds 2999-01-01", "2999-01-01 moet nog komen"],
])("%s is answered with what can be done", async (typed, said) => {
  expect(await bench.kamer(typed)).toContain(said);
});

it("says what to do where the file cannot come", async () => {
  await bench.bring(pledge());
  bench.slack.setChannel("spreidingswet", { member: false });
  const refused = await bench.kamer("verslag", "spreidingswet");
  expect(refused).toContain("/invite @Kamerwacht");
  expect(refused).not.toContain("Dit is de inhoud");
});

it("is made with a press under a meeting", async () => {
  const debate = record("activiteit", "debat-1", {
    fields: {
      soort: "Commissiedebat",
      nummer: "2024A07123",
      onderwerp: "Opvang",
      status: "Gepland",
      datum: `${addDays(TODAY, 20)}T00:00:00`,
    },
  });
  await bench.bring(pledge(), debate);
  const card = await bench.slack.waitFor((slack) =>
    slack.messages("kind-in-azc").find(({ text }) => text.includes("Opvang")),
  );
  expect(JSON.stringify(card.blocks)).toContain("Maak overzicht");
  expect(await bench.click(card.ts, "make-overview")).toContain(
    "Het overzicht staat als bestand in dit gesprek.",
  );
  expect((await lastFile()).address).toMatch(/\.docx$/);
});

it("who voted how is told by party, and as a file", async () => {
  await bench.kamer("volg 36600-XX-29");
  expect(await bench.kamer("stemgedrag")).toContain(
    "Van geen gevolgde motie is de stemming per fractie volledig bekend",
  );
  await bench.bring(...motionLife());
  const told = await bench.kamer("stemgedrag");
  expect(told).toContain("Hoe de fracties stemden over 1 gevolgde motie.");
  expect(told).toContain("Groen: 1 keer voor");
  expect(told).toContain("Rood: 1 keer tegen");
  expect(await bench.kamer("stemgedrag csv")).toContain("het bestand staat in dit gesprek");
  expect((await lastFile()).text).toContain("Rood,0,1,0,0,kst-36600-XX-29 2024-12-03 against 0 37 0\r\n");
});

it("is offered under what reminds of a meeting, and under no other step of it", () => {
  const shown = (event: "meeting.near" | "meeting.moved") => {
    const content = eventReply({
      event,
      snapshot: meeting(),
      previous: meeting(),
      changes: { workingDays: 5 },
    });
    const post = { key: "reply/near", kind: "reply", content, mayBeDouble: false, plain: false } as const;
    return JSON.stringify(renderPost(post, BUTTONS).blocks);
  };
  expect(shown("meeting.near")).toContain("make-overview");
  expect(shown("meeting.moved")).not.toContain("make-overview");
});

it("what is said with it calls nobody, and links nowhere", async () => {
  await bench.bring(pledge());
  await bench.kamer("verslag md");
  const { said } = await lastFile();
  expect(said).toContain("‹!channel> & *roep*");
  expect(said).not.toMatch(/<!/);
});
