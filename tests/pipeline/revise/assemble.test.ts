import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { noticeText } from "#slack";
import { type Store, StoreError } from "#store";
import { recordsOfVote } from "../../../src/sources/tweedekamer/vote.ts";
import { motionLife, record } from "../../parliament/world.ts";
import { THOROUGH } from "../../runs.ts";
import { bench, type FakeMessenger, FOLLOWED, fakeMessenger, fakeSource, watch } from "../harness.ts";
import { told } from "../pieces.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

type Chapter = readonly [source: string, records: readonly SourceRecord[]];

const OFFICIAL = "officielebekendmakingen";
const TEXT = "Hiermee beschouw ik de motie (Kamerstuk 36 600 XX, nr. 29) over opvang als afgedaan.";

const letter = record("document", "document-2", {
  fields: {
    soort: "Brief regering",
    documentNummer: "2024D44001",
    onderwerp: "Stand van zaken opvang",
    datum: "2024-11-19T00:00:00",
    volgnummer: "3282",
  },
  refs: { kamerstukdossier: ["dossier-2"] },
  file: { url: "file:letter", contentType: "application/pdf", bytes: 10 },
});
const dossier = record("kamerstukdossier", "dossier-2", { fields: { nummer: "19637" } });
const early = told(OFFICIAL, {
  ids: ["kst-1259252"],
  file: { url: "file:letter", contentType: "application/pdf", bytes: null },
});
const lasting = told(OFFICIAL, { ids: ["kst-19637-3282", "kst-1259252"], position: 1_732_100_000_000 });
const withdrawn = { ...letter, position: 9, deleted: true, fields: {}, refs: {}, file: null };

/** A letter that two sources tell under numbers that show only later that it is one. */
const STORY: readonly Chapter[] = [
  ["gegevensmagazijn", motionLife().filter(({ kind }) => kind !== "stemming" && kind !== "besluit")],
  [OFFICIAL, early],
  ["gegevensmagazijn", [letter]],
  [OFFICIAL, lasting],
  ["gegevensmagazijn", [dossier]],
  ["gegevensmagazijn", [withdrawn]],
];

const WATCHES = [
  watch("opvang", { query: "opvang" }),
  watch("motie", { motion: FOLLOWED, channel: "#gevolgd" }),
];

interface Telling {
  readonly store: Store;
  readonly messenger: FakeMessenger;
  /** How many steps of the pipeline were taken. */
  readonly steps: number;
}

/** Tells a story through the whole pipeline; it ends once at that step, and is begun again on what it left. */
async function tell(
  story: readonly Chapter[],
  { watches = WATCHES, crashAt = -1, messenger = fakeMessenger() } = {},
): Promise<Telling> {
  const sources = new Map(
    ["gegevensmagazijn", OFFICIAL, "tweedekamer"].map((name) => [name, fakeSource(name)]),
  );
  for (const source of sources.values()) source.files.set("file:letter", TEXT).set("file:scan.xml", "SCAN");
  const [source = fakeSource(), ...beside] = [...sources.values()];
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps === crashAt) throw new StoreError("killed");
  };
  let made = bench({ watches, source, beside, messenger, step });
  const { store } = made;
  open.push(store);
  for (const [name, records] of story) {
    sources.get(name)?.queue(records);
    try {
      await made.once();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      made = bench({ watches, source, beside, messenger, store, step });
      await made.once();
    }
  }
  return { store, messenger, steps };
}

function shown({ messenger }: Telling) {
  return messenger.delivered.map(({ kind, channel, content }) => [
    kind,
    channel,
    content.type,
    content.type === "event-reply" ? content.event : "",
  ]);
}

function outbox({ store }: Telling): unknown {
  return store.transaction((transaction) => transaction.countByState());
}

describe("two things that turn out to be one", () => {
  it("have one card: what came second points to it, and what happens then is told there", async () => {
    const whole = await tell(STORY);
    const letters = whole.messenger.delivered.filter(({ channel }) => channel === "#kanaal");
    expect(letters.filter(({ kind }) => kind === "card").map(({ content }) => content)).toMatchObject([
      // The motion's own text, which the query hits as well.
      { type: "document-card", snapshot: { key: "document-1" } },
      {
        type: "document-card",
        snapshot: {
          key: "kst-1259252",
          withdrawn: true,
          ids: ["kst-19637-3282", "2024D44001", "kst-1259252"],
        },
      },
      { type: "pointer-card", id: "kst-19637-3282", title: "Stand van zaken opvang" },
    ]);
    const said = letters.filter(({ kind, parent }) => kind === "reply" && !parent?.includes("document-1"));
    expect(said).toMatchObject([
      { parent: "card/document:kst-1259252/#kanaal", content: { event: "document.withdrawn" } },
    ]);
  });

  it("are not told again to what they cite", async () => {
    const whole = await tell(STORY.slice(0, 5));
    const thread = whole.messenger.delivered.filter(
      ({ channel, kind, content }) =>
        channel === "#gevolgd" && kind === "reply" && !JSON.stringify(content).includes("motion.appreciated"),
    );
    // Twice, while nobody could know; and not a third time when it was known.
    expect(thread.map(({ content }) => content.type === "event-reply" && content.event)).toEqual([
      "motion.executed",
      "motion.executed",
    ]);
    const card = whole.messenger.delivered.find(
      ({ channel, kind }) => channel === "#gevolgd" && kind === "card",
    );
    expect(card?.content).toMatchObject({
      snapshot: { citedBy: [{ key: "kst-1259252", number: "2024D44001" }] },
    });
  });

  it("leave the second card unsent where it was not sent yet", async () => {
    const messenger = fakeMessenger();
    messenger.answer = () => ({ state: "rejected", scope: "channel", reason: "not_in_channel" });
    const watches = WATCHES.slice(0, 1);
    const made = await tell(STORY.slice(1, 5), { watches, messenger });
    const states = ["card/document:kst-1259252/#kanaal", "card/document:document-2/#kanaal"].map((key) =>
      made.store.transaction((transaction) => transaction.post(key)?.state),
    );
    expect(states).toEqual(["ready", "superseded"]);
    const pointer = made.store.transaction((transaction) =>
      transaction.post("pointer/card/document:document-2/#kanaal"),
    );
    expect(pointer).toBeNull();
  });

  it("are told the same when everything comes again, and nothing is added", async () => {
    const whole = await tell(STORY.slice(0, 5));
    const again = await tell([...STORY.slice(0, 5), ...STORY.slice(0, 5), ...STORY.slice(0, 5).toReversed()]);
    expect(shown(again)).toEqual(shown(whole));
    expect(outbox(again)).toEqual(outbox(whole));
  });

  it("are told the same when the process is killed at any step", async () => {
    const whole = await tell(STORY);
    expect(whole.steps).toBeGreaterThan(50);
    for (let crashAt = 1; crashAt <= whole.steps; crashAt += THOROUGH ? 1 : 7) {
      const killed = await tell(STORY, { crashAt });
      expect([crashAt, new Set(shown(killed).map(String))]).toEqual([
        crashAt,
        new Set(shown(whole).map(String)),
      ]);
      expect([crashAt, shown(killed).length]).toEqual([crashAt, shown(whole).length]);
    }
  });
});

describe("a text that two sources have", () => {
  const xml = told(OFFICIAL, {
    ids: ["kst-19637-3282", "2024D44001"],
    file: { url: "file:scan.xml", contentType: "application/xml", bytes: null },
  });
  const pdf: Chapter = ["gegevensmagazijn", [letter, dossier]];

  it.each<[string, readonly Chapter[]]>([
    ["after the other was read", [pdf, [OFFICIAL, xml]]],
    ["before the other came", [[OFFICIAL, xml], pdf]],
    ["and both are told again", [pdf, [OFFICIAL, xml], pdf, [OFFICIAL, xml]]],
  ])("is the other's where the better one cannot be read: %s", async (_name, story) => {
    const whole = await tell(story, { watches: WATCHES.slice(0, 1) });
    const [card, ...others] = whole.messenger.delivered;
    expect(others).toEqual([]);
    expect(card?.content).toMatchObject({
      snapshot: { reading: { state: "read" } },
      summary: { kind: "letter" },
    });
  });
});

describe("a vote that two sources tell", () => {
  const life = motionLife().filter(({ id }) => id !== "besluit-2");
  const tabled = life.filter(({ kind, id }) => kind !== "stemming" && id !== "besluit-3");
  const decided = life.filter(({ kind, id }) => kind === "stemming" || id === "besluit-3");
  const site = (result: string, on = "2024-12-03") =>
    recordsOfVote(
      "2024Z18231",
      {
        result,
        method: "Met handopsteken",
        text: `${result}.`,
        on,
        seats: null,
        rows: decided.flatMap(({ fields }) =>
          fields.actorFractie === undefined
            ? []
            : [
                {
                  party: String(fields.actorFractie),
                  seats: Number(fields.fractieGrootte),
                  side: fields.soort === "Voor" ? ("Voor" as const) : ("Tegen" as const),
                  member: null,
                },
              ],
        ),
      },
      1_733_000_000_000,
    );
  const watches = WATCHES.slice(1);
  const replies = (whole: Telling) =>
    shown(whole).flatMap(([kind, channel, , event]) =>
      kind === "reply" && channel === "#gevolgd" && event !== "motion.appreciated" ? [event] : [],
    );
  const notices = ({ messenger }: Telling) =>
    messenger.delivered.flatMap(({ content }) =>
      content.type === "notice" ? [noticeText(content.matter, "nl")] : [],
    );
  const onlyDecision = decided.slice(0, 1);

  it.each<[string, readonly Chapter[]]>([
    [
      "the website first",
      [
        ["tweedekamer", site("aangenomen")],
        ["gegevensmagazijn", decided],
      ],
    ],
    [
      "the open data first",
      [
        ["gegevensmagazijn", decided],
        ["tweedekamer", site("aangenomen")],
      ],
    ],
    [
      "the open data's rows one by one after the website's",
      [
        ["tweedekamer", site("aangenomen")],
        ["gegevensmagazijn", onlyDecision],
        ...decided.slice(1).map((row): Chapter => ["gegevensmagazijn", [row]]),
      ],
    ],
  ])("is told once: %s", async (_name, story) => {
    const whole = await tell([["gegevensmagazijn", tabled], ...story], { watches });
    // The count completes the message that tells of the vote.
    expect(replies(whole)).toEqual(["motion.voted"]);
    expect(notices(whole)).toEqual([]);
    const card = whole.messenger.delivered.find(({ kind }) => kind === "card");
    expect(card?.content).toMatchObject({
      snapshot: {
        outcome: { decision: "besluit-3", result: "aangenomen", on: "2024-12-03" },
        tally: { for: 83 },
      },
    });
  });

  it.each<[string, readonly Chapter[], readonly string[], string]>([
    [
      "another outcome, told later by the website",
      [
        ["gegevensmagazijn", decided],
        ["tweedekamer", site("verworpen")],
      ],
      ["motion.voted"],
      "de uitslag van 36600-XX-29 (Motie van de leden Een en Twee over opvang): de open data van de Tweede Kamer zegt aangenomen, tweedekamer.nl zegt verworpen",
    ],
    [
      "another outcome, told first by the website: that is corrected",
      [
        ["tweedekamer", site("verworpen")],
        ["gegevensmagazijn", decided],
      ],
      ["motion.voted", "motion.tallied", "motion.corrected"],
      "de open data van de Tweede Kamer zegt aangenomen, tweedekamer.nl zegt verworpen",
    ],
    [
      "another day",
      [
        ["gegevensmagazijn", decided],
        ["tweedekamer", site("aangenomen", "2024-12-04")],
      ],
      ["motion.voted"],
      "de dag van de stemming van 36600-XX-29",
    ],
  ])("is said to the operators once where they contradict: %s", async (_name, story, said, notice) => {
    const whole = await tell([["gegevensmagazijn", tabled], ...story, ...story], { watches });
    expect(replies(whole)).toEqual(said);
    expect(notices(whole)).toEqual([expect.stringContaining(notice)]);
  });
});

describe("a document of a followed dossier", () => {
  it("that only the official publications have is told late, with where it was found", async () => {
    const watches = [watch("dossier", { dossier: "dossier-19637" })];
    const whole = await tell(
      [
        ["gegevensmagazijn", [dossier]],
        [OFFICIAL, told(OFFICIAL, { date: "2024-11-08" })],
      ],
      {
        watches,
      },
    );
    const cards = whole.messenger.delivered.filter(({ content }) => content.type === "document-card");
    expect(cards.map(({ content }) => content)).toMatchObject([
      {
        novelty: "late",
        snapshot: { alsoIn: [{ source: OFFICIAL, url: `https://${OFFICIAL}.example/29` }] },
      },
    ]);
  });

  it("that two sources file differently is told to the operators", async () => {
    const story: readonly Chapter[] = [
      ["gegevensmagazijn", [dossier, letter]],
      ["tweedekamer", told("tweedekamer", { ids: ["kst-36333-7", "2024D44001"] })],
    ];
    const whole = await tell([...story, ...story], { watches: WATCHES.slice(0, 1) });
    expect(
      whole.messenger.delivered.flatMap(({ content }) =>
        content.type === "notice" ? noticeText(content.matter, "nl") : [],
      ),
    ).toEqual([
      expect.stringContaining("de open data van de Tweede Kamer zegt 19637, tweedekamer.nl zegt 36333"),
    ]);
  });
});
