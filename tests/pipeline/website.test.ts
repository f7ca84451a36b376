import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { motionLife, PARTIES } from "../parliament/world.ts";
import { begun, motion, others, pollOf, sourceOf } from "../sources/tweedekamer-builders.ts";
import { smallSite } from "../sources/tweedekamer-server.ts";
import { type Bench, bench, FOLLOWED, watch } from "./harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

type Step = "site tables" | "site votes" | "data tables" | "data votes";

/** What the website tells of the motion of `motionLife`, and of the vote on it. */
async function website(
  isFollowed: boolean,
): Promise<Record<"site tables" | "site votes", readonly SourceRecord[]>> {
  await using site = await smallSite();
  let now = new Date("2024-11-20T11:00:00Z");
  await using source = sourceOf(site, {
    clock: () => now,
    isFollowed: (ids) => isFollowed && ids.includes(FOLLOWED),
  });
  site.documents.push(motion({ date: "2024-11-18" }), ...others("2024-11-18"));
  const before = {
    id: "2024P00001",
    title: "Stemmingen",
    date: "2024-11-18",
    votes: [{ of: motion(), result: "Verworpen" }],
  };
  site.sessions.push(before);
  site.bills.push({ dossier: "36333", title: "Wet", date: "2024-11-18" });
  let cursors = await begun(source);
  const records = async () => {
    const { batches, cursors: after } = await pollOf(source, cursors);
    cursors = after;
    return batches.flatMap((batch) => (batch.type === "page" ? batch.records : []));
  };
  const of = motion({
    date: "2024-11-19",
    zaak: "2024Z18231",
    document: "2024D43817",
    number: "36600-XX-29",
    title: "Motie van de leden Een en Twee over opvang",
    proposers: [
      { name: "A. Een", party: "Groen" },
      { name: "B. Twee", party: "Blauw" },
    ],
  });
  site.documents.push(of);
  const tabled = await records();
  now = new Date("2024-12-03T17:00:00Z");
  of.vote = { result: "Aangenomen", method: "met handopsteken", date: "2024-12-03", table: PARTIES };
  site.sessions.push({
    id: "2024P00002",
    title: "Stemmingen moties",
    date: "2024-12-03",
    votes: [{ of, result: "Aangenomen" }],
  });
  return { "site tables": tabled, "site votes": await records() };
}

const LIFE = motionLife();
const isVote = ({ id }: SourceRecord) => /^stemming|besluit-3|-c$/.test(id);
const data = {
  "data tables": LIFE.filter((record) => !isVote(record) && !/besluit-2|-b$/.test(record.id)),
  "data votes": LIFE.filter(isVote),
};

const ORDERS: readonly (readonly Step[])[] = [
  ["site tables", "site votes", "data tables", "data votes"],
  ["site tables", "data tables", "site votes", "data votes"],
  ["site tables", "data tables", "data votes", "site votes"],
  ["data tables", "site tables", "site votes", "data votes"],
  ["data tables", "site tables", "data votes", "site votes"],
  ["data tables", "data votes", "site tables", "site votes"],
  ["site tables", "site votes"],
  ["data tables", "data votes"],
  ["data tables", "site votes", "data votes"],
];

function start(): Bench {
  const made = bench({
    watches: [watch("motie", { motion: FOLLOWED })],
  });
  open.push(made.store);
  return made;
}

describe("a motion that the website and the open data both tell", () => {
  it.each(ORDERS.flatMap((order) => [true, false].map((isFollowed) => ({ order, isFollowed }))))(
    "is told once: $order, its page read: $isFollowed",
    async ({ order, isFollowed }) => {
      const told = { ...data, ...(await website(isFollowed)) };
      const made = start();
      for (const step of order) {
        made.now = new Date(/votes/.test(step) ? "2024-12-03T18:00:00Z" : "2024-11-20T12:00:00Z");
        made.source.queue(told[step]);
        await made.once();
      }
      const cards = made.messenger.delivered.filter(
        ({ kind, channel }) => kind === "card" && channel !== "#ops",
      );
      expect(cards.map(({ content }) => content.type)).toEqual(["subject-card"]);
      const events = made.messenger.delivered.flatMap(({ content }) =>
        content.type === "event-reply" ? [content.event] : [],
      );
      expect(events.filter((event) => event === "motion.voted")).toHaveLength(1);
      expect(events.filter((event) => !/voted|tallied|appreciated/.test(event))).toEqual([]);
      const { content } = cards[0] ?? {};
      if (content?.type !== "subject-card") throw new Error("no card");
      expect(content.snapshot).toMatchObject({
        ids: expect.arrayContaining([FOLLOWED, "2024Z18231", "2024D43817"]),
        outcome: { result: "aangenomen", on: "2024-12-03" },
      });
    },
  );
});
