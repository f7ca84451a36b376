import { expect, it, onTestFinished } from "vitest";
import type { SourceRecord } from "#parliament";
import type { Watch } from "#watch";
import { motionLife, record } from "../../parliament/world.ts";
import { bench, FOLLOWED, watch } from "../harness.ts";

const DAY = new Date("2024-12-03T15:00:00Z");
const life = motionLife().filter(({ id }) => id !== "besluit-2");
const isVote = ({ kind }: SourceRecord) => kind === "stemming";
const votes = life.filter(isVote);
const isDecided = ({ id }: SourceRecord) => id === "besluit-3";
const decided = life.filter(isDecided);
const tabled = life.filter((one) => !isVote(one) && !isDecided(one));
const URL = "http://127.0.0.1/Resources/document-1";
const TEXT = "De Kamer, verzoekt de regering kinderen te laten sporten.";

/** A channel in which a watch hits only what stands in the motion's text, which is read after `readAfter` pages. */
async function told(
  pages: readonly (readonly SourceRecord[])[],
  readAfter: number,
  watches: readonly Watch[] = [watch("sport", { query: "sporten" })],
) {
  const made = bench({ watches });
  onTestFinished(() => made.store[Symbol.dispose]());
  made.now = DAY;
  for (const [index, page] of pages.entries()) {
    if (index === readAfter) made.source.files.set(URL, TEXT);
    made.source.queue(page);
    await made.once();
    made.now = new Date(made.now.getTime() + 3_600_000);
  }
  if (readAfter >= pages.length) made.source.files.set(URL, TEXT);
  made.now = new Date(made.now.getTime() + 12 * 3_600_000);
  await made.once();
  const messages = made.messenger.delivered;
  const votesOf = (content: (typeof messages)[number]["content"]) =>
    content.type === "event-reply" && content.snapshot.subject === "motion"
      ? ` ${content.snapshot.outcome?.result} ${content.snapshot.tally?.complete}`
      : "";
  return messages.map(({ content, parent }) =>
    content.type === "event-reply"
      ? `${content.event}${votesOf(content)} under ${parent}`
      : `${content.type}`,
  );
}

const CARD = "card/document:document-1/#kanaal";

it.each([
  ["before anything was decided", 0],
  ["between the vote and its count", 2],
  ["after both", 3],
] as const)(
  "a motion's text that is read %s tells of the vote, and the count completes that",
  async (_, at) => {
    const all = await told([tabled, decided, votes], at);
    expect(all.filter((line) => /voted|tallied/.test(line))).toEqual([
      `motion.voted aangenomen true under ${CARD}`,
    ]);
    expect(all.filter((line) => line === "voting-day-card")).toHaveLength(1);
  },
);

it("says the same where text, vote and count come in one poll", async () => {
  const all = await told([life], 0);
  expect(all.filter((line) => /voted|tallied/.test(line))).toEqual([
    `motion.voted aangenomen true under ${CARD}`,
  ]);
});

it("tells nothing of the life before in a channel that only now begins to look for the text's words", async () => {
  const made = bench({ watches: [] });
  onTestFinished(() => made.store[Symbol.dispose]());
  made.now = DAY;
  made.source.files.set(URL, TEXT);
  made.source.queue(life);
  await made.once();
  made.watches = [watch("sport", { query: "sporten" })];
  const text = life.find(({ id }) => id === "document-1");
  const another = { url: URL, contentType: "application/pdf", bytes: 1001 };
  made.source.queue([record("document", "document-1", { ...text, position: 9, file: another })]);
  await made.once();
  const shown = made.messenger.delivered.map(({ content }) =>
    content.type === "event-reply" ? content.event : content.type,
  );
  expect(shown).toEqual(["document-card"]);
});

it("completes the vote that stands under the text's card when the motion gets its name, and tells neither twice", async () => {
  const plain = life.map((one) => (one.kind === "document" ? { ...one, file: null } : one));
  const dossier = plain.filter(({ kind }) => kind === "kamerstukdossier");
  const last = plain.filter(({ id }) => id === "stemming-Paars" || id === "stemming-Grijs");
  const first = plain.filter((one) => !dossier.includes(one) && !last.includes(one));
  const all = await told([first, last, dossier], 9, [watch("motie", { motion: FOLLOWED })]);
  expect(all.filter((line) => /voted|tallied/.test(line))).toEqual([
    `motion.voted aangenomen true under ${CARD}`,
  ]);
});

it("tells the vote before its count in the thread of the day, where the name comes with the last of the votes", async () => {
  // By the version of its text it would have its number sooner.
  const plain = life
    .filter(({ kind }) => kind !== "documentVersie")
    .map((one) => (one.kind === "document" ? { ...one, file: null } : one));
  const isLate = ({ id, kind }: SourceRecord) => kind === "kamerstukdossier" || id === "stemming-Grijs";
  const pages = [plain.filter((one) => !isLate(one)), plain.filter(isLate)];
  const all = await told(pages, 9, [watch("begroting", { dossier: "dossier-36600-XX" })]);
  expect(all.filter((line) => /voted|tallied/.test(line))).toEqual([
    "motion.voted aangenomen true under voting-day/2024-12-03/#kanaal",
  ]);
});
