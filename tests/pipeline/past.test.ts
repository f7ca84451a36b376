import { afterEach, describe, expect, it } from "vitest";
import type { PostContent } from "#alert";
import {
  type Candidates,
  type Sought,
  type SourceRecord,
  SourceUnavailableError,
  UnexpectedShapeError,
} from "#parliament";
import type { Source } from "#pipeline";
import { pastReport } from "#report";
import { pastLines } from "#slack";
import { motionLife, record } from "../parliament/world.ts";
import {
  type Bench,
  type BenchOptions,
  bench,
  type FakeSource,
  FOLLOWED,
  fakeSource,
  page,
  watch,
} from "./harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const LATER = new Date("2026-11-20T12:00:00Z");

/** A document of history with the text that it has. */
function letter(id: string, date: string, change: Partial<SourceRecord["fields"]> = {}): SourceRecord {
  return record("document", id, {
    fields: {
      soort: "Brief regering",
      documentNummer: `2025D${id.padStart(5, "0")}`,
      onderwerp: `Brief ${id}`,
      datum: `${date}T00:00:00`,
      ...change,
    },
    file: { url: `http://127.0.0.1/${id}`, contentType: "text/plain", bytes: 100 },
  });
}

/** A parliament whose history holds the followed motion and these documents. */
function parliament(documents: readonly SourceRecord[], texts: Readonly<Record<string, string>>): FakeSource {
  const source = fakeSource();
  source.begin = async () => ({ cursors: { "*": "0" }, history: { from: "0", until: "9" } });
  source.past = async function* () {
    yield { ...page([...motionLife(), ...documents], "9"), cursors: { history: "9" } };
  };
  source.files.set("http://127.0.0.1/Resources/document-1", "De Kamer, verzoekt de regering iets te doen,");
  for (const [id, text] of Object.entries(texts)) source.files.set(`http://127.0.0.1/${id}`, text);
  return source;
}

function start(source: FakeSource, options: Partial<BenchOptions> = {}): Bench {
  const watches = [watch("motie", { motion: FOLLOWED })];
  const made = bench({ watches, source, pastBytes: 1_000_000, broadcast: ["motion.cited"], ...options });
  made.now = LATER;
  open.push(made.store);
  return made;
}

function cardOf(made: Bench): Extract<PostContent, { type: "subject-card" }> {
  const content = made.messenger.delivered.find(({ kind }) => kind === "card")?.content;
  if (content?.type !== "subject-card") throw new TypeError("there is no card");
  return content;
}

function replies(made: Bench) {
  return made.messenger.delivered.filter(({ kind }) => kind === "reply");
}

/** Keys of the documents that the card and the thread say name the motion. */
function citing(made: Bench): { readonly card: readonly string[]; readonly thread: readonly string[] } {
  const { snapshot } = cardOf(made);
  const [reply] = replies(made);
  return {
    card: snapshot.subject === "motion" ? snapshot.citedBy.map(({ key }) => key) : [],
    thread: reply?.content.type === "past-reply" ? reply.content.documents.map(({ key }) => key) : [],
  };
}

const IN_DOSSIER = { refs: { kamerstukdossier: ["dossier-1"] } };
const NAMES_IT = "Hierbij informeer ik u over de motie (36 600 XX, nr. 29).";

describe("what named a followed motion before we looked", () => {
  it("is found in the texts of history, completes its card, and is told in one reply", async () => {
    const documents = [
      { ...letter("1", "2025-01-14"), ...IN_DOSSIER },
      { ...letter("2", "2025-02-20"), ...IN_DOSSIER },
      letter("3", "2025-03-01"),
      letter("4", "2024-10-01"),
    ];
    const texts = { 1: NAMES_IT, 2: "Over iets anders.", 3: `Elders. ${NAMES_IT}`, 4: NAMES_IT };
    const made = start(parliament(documents, texts));
    await made.once();
    expect(citing(made)).toEqual({ card: ["1", "3"], thread: ["1", "3"] });
    expect(replies(made)).toHaveLength(1);
    expect(replies(made)[0]).toMatchObject({ broadcast: false, content: { total: 2 } });
    expect(cardOf(made).past).toMatchObject({ state: "searched", since: "2024-11-19", unread: 0 });
    await made.once();
    expect(made.messenger.delivered).toHaveLength(2);
  });

  it("is found in the order of relevance within the budget of a day, and on the next day", async () => {
    const documents = [
      letter("1", "2025-01-14"),
      { ...letter("2", "2025-02-20", { soort: "Motie" }), ...IN_DOSSIER },
      { ...letter("3", "2025-03-01"), ...IN_DOSSIER },
      letter("4", "2025-03-02", { onderwerp: "Over de motie 36600-XX-29" }),
    ];
    const text = NAMES_IT.padEnd(100);
    const source = parliament(documents, { 1: text, 2: text, 3: text, 4: text });
    const read: string[] = [];
    const { file } = source;
    source.file = async (wanted, signal) => {
      read.push(wanted.url.slice(17));
      return file(wanted, signal);
    };
    const made = start(source, { pastBytes: 150 });
    for (const days of [0, 1, 1]) {
      made.now = new Date(made.now.getTime() + days * 86_400_000);
      await made.once();
    }
    expect(read).toEqual(["Resources/document-1", "4", "3", "2", "1"]);
    expect(citing(made).thread).toEqual(["1", "2", "3", "4"]);
    expect(replies(made)).toHaveLength(1);
  });

  it("is nothing where nothing is followed, and no old text is read", async () => {
    const source = parliament([letter("1", "2025-01-14")], {});
    const made = start(source, { watches: [watch("opvang", { query: "opvang" })] });
    await made.once();
    expect(made.messenger.delivered).toEqual([]);
    expect(made.store.transaction((transaction) => transaction.countFiles())).toEqual({
      due: 0,
      read: 0,
      unreadable: 0,
    });
  });

  it("does not hold up what cannot be read, which is said on the card", async () => {
    const documents = ["1", "2", "3"].map((id) => ({ ...letter(id, "2025-01-14"), ...IN_DOSSIER }));
    const source = parliament(documents, { 2: "SCAN", 3: NAMES_IT });
    const made = start(source);
    await made.once();
    expect(citing(made).card).toEqual(["3"]);
    expect(cardOf(made).past).toMatchObject({ state: "searched", unread: 2 });
  });

  it("is not said to be searched where nothing can search it and no history is read", async () => {
    const source = fakeSource();
    source.entities.set("zaak", motionLife()[0] as SourceRecord);
    const lookUpNumber = async () => motionLife();
    const made = start(source, { others: [{ ...fakeSource("odata"), lookUpNumber }] });
    await made.once();
    expect(cardOf(made).past).toMatchObject({ state: "unsearched" });
  });

  it("that is not read yet is not said to be nothing", async () => {
    const documents = [{ ...letter("1", "2025-01-14"), ...IN_DOSSIER }];
    const made = start(parliament(documents, { 1: NAMES_IT }), { pastBytes: 0 });
    await made.once();
    expect(cardOf(made).past).toMatchObject({ state: "reading", total: 1, read: 0 });
    expect(replies(made)).toEqual([]);
  });
});

describe.each(["document", "amendment", "pledge", "questions", "dossier"] as const)(
  "a followed %s of before",
  (kind) => {
    const ZAAK = { zaak: ["z"] };
    const zaak = (soort: string): SourceRecord =>
      record("zaak", "z", {
        fields: {
          soort,
          nummer: "2024Z18231",
          onderwerp: `${soort} over opvang`,
          gestartOp: "2024-11-19T00:00:00",
        },
      });
    const things = {
      document: [watch("w", { document: "2025D00051" }), letter("51", "2024-11-19")],
      amendment: [
        watch("w", { motion: "2024Z18231" }),
        zaak("Amendement"),
        { ...letter("51", "2024-11-19", { soort: "Amendement" }), refs: ZAAK },
      ],
      pledge: [
        watch("w", { promise: "TZ202411-116" }),
        record("toezegging", "t", {
          fields: {
            nummer: "TZ202411-116",
            tekst: "Een brief",
            aanmaakdatum: "2024-11-19T00:00:00",
            status: "Openstaand",
          },
        }),
      ],
      questions: [
        watch("w", { question: "kv-tk-2024Z18231" }),
        zaak("Schriftelijke vragen"),
        { ...letter("51", "2024-11-19", { soort: "Schriftelijke vragen" }), refs: ZAAK },
      ],
      dossier: [
        watch("w", { dossier: "dossier-36600-XX" }),
        record("kamerstukdossier", "dossier-9", {
          fields: { nummer: "36600", toevoeging: "XX", titel: "Begroting" },
        }),
      ],
    } as const;

    it("says on its card how far that is searched, while it is and after", async () => {
      const [rule, ...records] = things[kind];
      const source = parliament([letter("9", "2025-01-01")], { 51: "Een tekst." });
      source.past = async function* ({ from }) {
        if (from === "0") yield { ...page(records, "1"), cursors: { history: "1" }, caughtUp: false };
        else yield { ...page([letter("9", "2025-01-01")], "9"), cursors: { history: "9" } };
      };
      const made = start(source, { watches: [rule] });
      const progress = () => {
        const [card] = made.messenger.delivered.filter((each) => each.kind === "card");
        return card !== undefined && "past" in card.content ? card.content.past : undefined;
      };
      await made.once();
      expect(progress()).toMatchObject({ state: "sought" });
      await made.once();
      expect(progress()).toMatchObject({ state: "searched" });
      expect(made.messenger.delivered.filter((each) => each.kind === "card")).toHaveLength(1);
    });
  },
);

/** A source that searches texts. */
function searcher(answer: (sought: Sought) => Candidates | Error): Source & { readonly asked: Sought[] } {
  const asked: Sought[] = [];
  return {
    ...fakeSource("officielebekendmakingen"),
    asked,
    searchNaming: async (sought) => {
      asked.push(sought);
      const found = answer(sought);
      if (found instanceof Error) throw found;
      return found;
    },
    file: async () => ({ bytes: new TextEncoder().encode(NAMES_IT), contentType: "text/plain" }),
  };
}

function found(...records: readonly SourceRecord[]): Candidates {
  return {
    records: records.map((each) => ({ ...each, source: "officielebekendmakingen" })),
    numbers: [],
    isCut: false,
  };
}

describe("a search of texts", () => {
  it("finds what the archive does not hold, and its text decides", async () => {
    const other = searcher(() => found(letter("7", "2025-02-02")));
    const made = start(parliament([], {}), { others: [other] });
    await made.once();
    await made.once();
    expect(citing(made)).toEqual({ card: ["7"], thread: ["7"] });
    expect(other.asked).toHaveLength(1);
    expect(other.asked[0]).toMatchObject({ id: FOLLOWED, name: "motie Een", since: "2024-11-19" });
    expect(other.asked[0]?.spellings).toContain("36 600 XX, nr. 29");
  });

  it("marks what history holds too, once", async () => {
    const other = searcher(() => found(letter("1", "2025-01-14")));
    const made = start(parliament([letter("1", "2025-01-14")], { 1: NAMES_IT }), { others: [other] });
    await made.once();
    expect(citing(made)).toEqual({ card: ["1"], thread: ["1"] });
  });

  it("leaves to the news what is of these days and unknown", async () => {
    const fresh = letter("7", "2026-11-19");
    const other = searcher(() => found(fresh));
    const source = parliament([], {});
    const made = start(source, { others: [other] });
    await made.once();
    expect(citing(made).card).toEqual([]);
    source.files.set("http://127.0.0.1/7", NAMES_IT);
    source.queue([fresh]);
    await made.once();
    expect(replies(made).map(({ content, broadcast }) => [content.type, broadcast])).toEqual([
      ["event-reply", true],
    ]);
  });

  it.each([
    ["does not answer", new SourceUnavailableError("HTTP 503")],
    ["answers with an error", new UnexpectedShapeError("a diagnostic")],
  ])("that %s is said on the card, stops nothing, and is asked again in an hour", async (_what, error) => {
    let answer: Candidates | Error = error;
    const other = searcher(() => answer);
    const made = start(parliament([letter("1", "2025-01-14")], { 1: NAMES_IT }), { others: [other] });
    await made.once();
    expect(citing(made).card).toEqual(["1"]);
    expect(cardOf(made).past).toMatchObject({ state: "sought", failing: ["officielebekendmakingen"] });
    await made.once();
    expect(other.asked).toHaveLength(1);
    answer = found(letter("7", "2025-02-02"));
    made.now = new Date(made.now.getTime() + 3_600_001);
    await made.once();
    expect(citing(made)).toEqual({ card: ["1", "7"], thread: ["1", "7"] });
    expect(cardOf(made).past).toMatchObject({ state: "searched" });
  });

  it("that finds more than is looked at says so on the card", async () => {
    const other = searcher(() => ({ ...found(letter("7", "2025-02-02")), isCut: true }));
    const made = start(parliament([], {}), { others: [other] });
    await made.once();
    expect(cardOf(made).past).toMatchObject({ isCut: true });
  });
});

describe("how far the past of what is followed is searched", () => {
  it("is reported for each followed number, with how much waits", async () => {
    const documents = [{ ...letter("1", "2025-01-14"), ...IN_DOSSIER }, letter("2", "2025-01-15")];
    const unknown = watch("ander", { motion: "kst-36600-XX-30" });
    const watches = [watch("motie", { motion: FOLLOWED }), unknown];
    const made = start(parliament(documents, { 1: NAMES_IT, 2: "Niets." }), { watches, pastBytes: 1 });
    const lines = () =>
      pastLines(
        made.store.transaction((transaction) => pastReport(transaction, made.watches)),
        "nl",
      );
    await made.once();
    expect(lines()).toEqual([
      "36600-XX-29: eerdere stukken doorzocht sinds 19 november 2024",
      "36600-XX-30: nog niet in het archief",
      "1 oud stuk wacht op lezen",
    ]);
    made.now = new Date(made.now.getTime() + 86_400_000);
    await made.once();
    expect(lines()).toHaveLength(2);
  });
});

describe("the dates of history", () => {
  it("give the term that holds: the second postponement's, told on the card and in no channel", async () => {
    const zaak = { zaak: ["vragen"] };
    const paper = (id: string, soort: string, date: string): SourceRecord => ({
      ...letter(id, date, { soort }),
      refs: zaak,
    });
    const records = [
      record("zaak", "vragen", {
        fields: {
          soort: "Schriftelijke vragen",
          nummer: "2026Z20001",
          onderwerp: "Vragen over opvang",
          gestartOp: "2026-09-01T00:00:00",
        },
      }),
      paper("51", "Schriftelijke vragen", "2026-09-01"),
      paper("52", "Mededeling (uitstel antwoord)", "2026-09-22"),
      paper("53", "Mededeling (uitstel antwoord)", "2026-10-13"),
    ];
    const postponed = (until: string) =>
      `De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord. Ik streef ernaar ze uiterlijk ${until} te beantwoorden.`;
    const texts = {
      51: "Vraag 1 Klopt dit?",
      52: postponed("13 oktober 2026"),
      53: postponed("3 november 2026"),
    };
    const watches = [watch("vragen", { question: "kv-tk-2026Z20001" })];
    const made = start(parliament(records, texts), { watches, broadcast: ["question.overdue"] });
    await made.once();
    expect(cardOf(made).deadline).toMatchObject({ on: "2026-11-03", state: "passed" });
    expect(made.messenger.delivered.map(({ kind }) => kind)).toEqual(["card"]);
  });
});
