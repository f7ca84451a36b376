import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { motionLife, record } from "../parliament/world.ts";
import { THOROUGH } from "../runs.ts";
import { bench, FOLLOWED, NOW, watch } from "./harness.ts";

/** As many as the feed now and then sends again come past in torture. */
const RESENT = THOROUGH ? 25_000 : 2_500;
const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

function start(...args: Parameters<typeof bench>): ReturnType<typeof bench> {
  const made = bench(...args);
  open.push(made.store);
  return made;
}

const following = [watch("motie", { motion: FOLLOWED })];
const isVote = (one: SourceRecord) => one.kind === "stemming";
const isOutcome = (one: SourceRecord) => one.id === "besluit-3";
const tabled = motionLife().filter((one) => !isVote(one) && one.id !== "besluit-2" && !isOutcome(one));

function letter(id: string, change: Partial<SourceRecord["fields"]> = {}): SourceRecord {
  return record("document", id, {
    fields: {
      soort: "Brief regering",
      documentNummer: `2024D${id}`,
      onderwerp: "Stand van zaken opvang",
      datum: "2024-11-20T00:00:00",
      ...change,
    } as SourceRecord["fields"],
    file: { url: `file:${id}`, contentType: "text/plain", bytes: 10 },
  });
}

describe("a followed motion", () => {
  it("has one card, and one reply for each step, of which only the configured ones show in the channel", async () => {
    const { source, messenger, once } = start({ watches: following });
    const changed = new Set<string | undefined>();
    messenger.answer = (post, go) => {
      if (post.kind === "edit") changed.add(post.card);
      return go();
    };
    source.queue(tabled);
    await once();
    source.queue(motionLife().filter(isOutcome));
    await once();
    source.queue(motionLife().filter(isVote));
    await once();
    expect(
      messenger.delivered.map(({ kind, broadcast, content }) => [
        kind,
        broadcast,
        content.type === "event-reply" ? content.event : content.type,
      ]),
    ).toEqual([
      ["card", false, "subject-card"],
      ["reply", false, "motion.appreciated"],
      ["reply", true, "motion.voted"],
    ]);
    expect(messenger.delivered[2]).toMatchObject({
      edits: 1,
      content: { event: "motion.voted", snapshot: { tally: { complete: true, for: 83, against: 67 } } },
    });
    const [card] = messenger.delivered;
    expect([...changed]).toEqual(messenger.delivered.filter(({ edits }) => edits > 0).map(({ key }) => key));
    expect(card?.edits).toBe(2);
    expect(card?.content).toMatchObject({
      snapshot: { outcome: { result: "aangenomen" }, tally: { for: 83, against: 67 } },
    });
    const replies = messenger.delivered.filter(({ kind }) => kind === "reply");
    expect(replies.every((reply) => reply.parent === card?.key)).toBe(true);
  });

  it("tells a letter that cites it in its text, and says it in the thread alone", async () => {
    const { source, messenger, once } = start({ watches: following });
    source.queue(motionLife());
    await once();
    source.files.set(
      "file:90001",
      "Geachte voorzitter.\n\nZie de motie (Kamerstuk 36 600 XX, nr. 29) over opvang.",
    );
    source.queue([letter("90001")]);
    await once();
    const last = messenger.delivered.at(-1);
    expect(messenger.delivered).toHaveLength(5);
    expect(last).toMatchObject({ kind: "reply", content: { event: "motion.cited" } });
    expect(JSON.stringify(last?.content)).toContain(
      "Zie de motie (Kamerstuk 36 600 XX, nr. 29) over opvang.",
    );
  });

  it("has a card for a letter that only possibly cites it, and no word of it in its thread", async () => {
    const { source, messenger, once } = start({ watches: following });
    source.queue(motionLife());
    await once();
    source.files.set("file:90001", "Ik geef uitvoering aan de motie-Een/Twee over opvang.");
    source.queue([letter("90001")]);
    await once();
    const last = messenger.delivered.at(-1);
    expect(
      messenger.delivered.map(({ content }) =>
        content.type === "event-reply" ? content.event : content.type,
      ),
    ).toEqual(["subject-card", "motion.appreciated", "motion.held", "motion.voted", "document-card"]);
    expect(last?.content.type === "document-card" && last.content.hits[0]?.evidence).toMatchObject([
      {
        type: "citation",
        text: "motie-Een/Twee",
        possible: expect.stringContaining("Een, Twee op 2024-11-19"),
      },
    ]);
  });

  it("gets its card when a watch is added later, with the state so far and no old news", async () => {
    const made = start({ watches: [] });
    made.source.queue(motionLife());
    await made.once();
    expect(made.messenger.delivered).toEqual([]);
    made.watches = following;
    await made.once();
    await made.once();
    expect(made.messenger.delivered.map((message) => message.content.type)).toEqual(["subject-card"]);
  });

  it("keeps what its card said when its record is withdrawn", async () => {
    const { source, messenger, once } = start({ watches: following });
    source.queue(motionLife());
    await once();
    source.queue([{ ...record("zaak", "zaak-1"), position: 9, deleted: true }]);
    await once();
    expect(messenger.delivered.at(-1)).toMatchObject({
      kind: "reply",
      content: { event: "motion.withdrawn" },
    });
    expect(messenger.delivered[0]?.content).toMatchObject({
      snapshot: { withdrawn: true, title: "Motie van de leden Een en Twee over opvang" },
    });
  });
});

describe("a record that refers to one that no page has brought", () => {
  it("waits for it, and is told once that was looked up", async () => {
    const made = start({ watches: following });
    const [dossier, zaak] = motionLife();
    made.source.queue(motionLife().filter(isOutcome));
    await made.once();
    expect(made.messenger.delivered).toEqual([]);
    for (const one of [dossier, zaak])
      if (one !== undefined) made.source.entities.set(one.id, { ...one, position: 0 });
    made.now = new Date(NOW.getTime() + 61 * 60_000);
    await made.once();
    expect(made.messenger.delivered.map((message) => message.content)).toMatchObject([
      {
        type: "subject-card",
        snapshot: { ids: ["kst-36600-XX-29", "2024Z18231"], outcome: { result: "aangenomen" } },
      },
      { event: "motion.appreciated" },
      { event: "motion.voted" },
    ]);
    made.source.queue(motionLife());
    await made.once();
    expect(made.messenger.delivered.filter((message) => message.kind === "card")).toHaveLength(1);
  });
});

describe("a followed document", () => {
  it("has its card though it is from before we began, and tells when it is withdrawn", async () => {
    const made = start({ watches: [] });
    made.source.files.set("file:90001", "Tekst.");
    made.source.queue([letter("90001", { datum: "2011-05-05T00:00:00", documentNummer: "2011D90001" })]);
    await made.once();
    made.watches = [watch("brief", { document: "2011D90001" })];
    await made.once();
    made.source.queue([{ ...record("document", "90001"), position: 9, deleted: true }]);
    await made.once();
    expect(made.messenger.delivered.map(({ kind, content }) => [kind, content.type])).toEqual([
      ["card", "document-card"],
      ["reply", "event-reply"],
    ]);
  });
});

describe("a document that a query hits", () => {
  const asking = [
    watch("opvang", { query: "opvang" }),
    watch("azc", { query: "azc" }),
    watch("elders", { query: "azc", channel: "#tweede" }),
  ];

  it("gets its card by its title at once, and is completed when its text comes", async () => {
    const made = start({ watches: asking });
    made.source.queue([letter("90001")]);
    await made.once();
    expect(made.messenger.delivered).toHaveLength(1);
    expect(made.messenger.delivered[0]?.content).toMatchObject({
      type: "document-card",
      snapshot: { reading: null },
    });
    made.source.files.set("file:90001", "De opvang in het azc is vol.");
    made.now = new Date(NOW.getTime() + 10 * 60_000);
    await made.once();
    expect(made.messenger.delivered.map(({ channel, edits }) => [channel, edits])).toEqual([
      ["#kanaal", 1],
      ["#tweede", 0],
    ]);
    const card = made.messenger.delivered[0]?.content;
    expect(card).toMatchObject({ snapshot: { reading: { state: "read" } } });
    expect(card?.type === "document-card" && card.hits.map((hit) => hit.watch)).toEqual(["opvang", "azc"]);
  });

  it("is one whole card where the text is there before the card is sent", async () => {
    const { source, messenger, once } = start({ watches: asking });
    source.files.set("file:90001", "De opvang in het azc is vol.");
    source.queue([letter("90001")]);
    await once();
    expect(messenger.delivered.map(({ kind, edits }) => [kind, edits])).toEqual([
      ["card", 0],
      ["card", 0],
    ]);
  });

  it("says why its file cannot be read, and that it came late", async () => {
    const { source, messenger, once } = start({ watches: asking });
    source.files.set("file:90001", "SCAN");
    source.queue([letter("90001", { datum: "2024-11-01T00:00:00" })]);
    await once();
    expect(messenger.delivered[0]?.content).toMatchObject({
      novelty: "late",
      snapshot: { reading: { state: "unreadable", reason: "bestand is een scan zonder tekst" } },
    });
  });

  it("hears of the vote on the motion that it is, in its own thread", async () => {
    const { source, messenger, once } = start({ watches: asking });
    source.queue(tabled.map((one) => (one.kind === "document" ? { ...one, file: null } : one)));
    await once();
    source.queue(motionLife().filter(isOutcome));
    await once();
    const told = messenger.delivered.map(({ content }) =>
      content.type === "event-reply" ? content.event : content.type,
    );
    // What the cabinet thinks of it came with it, and would be told under the card if it had come after.
    expect(told).toEqual(["document-card", "motion.appreciated", "motion.voted", "voting-day-card"]);
  });
});

describe("what comes past again", () => {
  it("posts nothing when the same records come twice, in any order", async () => {
    const { source, messenger, store, once } = start({ watches: following });
    source.queue(motionLife());
    await once();
    const events = store.totals().events;
    const told = messenger.delivered.length;
    source.queue(motionLife().toReversed(), motionLife());
    await once();
    expect(messenger.delivered).toHaveLength(told);
    expect(store.totals().events).toBe(events);
  });

  it(`posts nothing when ${RESENT} old records come past unchanged`, async () => {
    const { source, messenger, store, once } = start({ watches: [watch("opvang", { query: "opvang" })] });
    const old = [...Array(RESENT).keys()].map((number) =>
      record("document", `oud-${number}`, {
        fields: {
          soort: "Brief regering",
          onderwerp: `Brief ${number} over ${number % 100 === 0 ? "opvang" : "spoor"}`,
          datum: "2011-05-05T00:00:00",
        },
      }),
    );
    const pages = (position: number) =>
      [...Array(RESENT / 250).keys()].map((page) =>
        old.slice(page * 250, page * 250 + 250).map((one) => ({ ...one, position })),
      );
    source.queue(...pages(1));
    await once();
    const posted = messenger.delivered.length;
    const events = store.totals().events;
    source.queue(...pages(2));
    await once();
    expect(messenger.delivered).toHaveLength(posted);
    expect(store.totals().events).toBe(events);
  });

  it("posts nothing for an older version of a record", async () => {
    const { source, messenger, once } = start({ watches: following });
    source.queue(motionLife().map((one) => ({ ...one, position: 5 })));
    await once();
    const told = messenger.delivered.length;
    source.queue(
      motionLife()
        .filter(isOutcome)
        .map((one) => ({ ...one, position: 4, deleted: true, fields: {}, refs: {} })),
    );
    await once();
    expect(messenger.delivered).toHaveLength(told);
  });

  it("holds old documents that it never saw, with one card that says so", async () => {
    const { source, messenger, once } = start({ watches: [watch("opvang", { query: "opvang" })] });
    const old = (id: string) => letter(id, { datum: "2011-05-05T00:00:00", documentNummer: `2011D${id}` });
    source.queue(["90001", "90002", "90003"].map(old));
    await once();
    expect(messenger.delivered.map((message) => message.content)).toMatchObject([
      { type: "hold-card", total: 3, reason: "old" },
    ]);
  });

  it("holds a flood, but never what is followed", async () => {
    const { source, messenger, once } = start({
      watches: [watch("opvang", { query: "opvang" }), ...following],
      holdAbove: 5,
    });
    source.queue(
      [...Array(30).keys()].map((number) => letter(`9${1000 + number}`)),
      motionLife(),
    );
    await once();
    const types = messenger.delivered.map((message) => message.content.type);
    expect(types.filter((type) => type === "document-card")).toEqual([]);
    expect(types.filter((type) => type === "hold-card")).toHaveLength(1);
    expect(types.filter((type) => type === "subject-card")).toHaveLength(1);
  });
});

describe("trouble with a source", () => {
  it.each([
    ["unavailable", new SourceUnavailableError("geen antwoord")],
    ["failed", new UnexpectedShapeError("geen feed")],
  ])("is %s in the ledger, and what came before it is kept", async (status, error) => {
    const { source, messenger, store, once } = start({ watches: following });
    source.queue(motionLife(), error);
    const result = await once();
    expect(result.failures).toHaveLength(1);
    expect(messenger.delivered.filter(({ kind }) => kind === "card")).toHaveLength(1);
    expect(
      store.transaction((transaction) => transaction.lastRuns("gegevensmagazijn", "*", 1)),
    ).toMatchObject([{ status, error: error.message }]);
  });

  it("is told to the operators once, and its end too", async () => {
    const { source, messenger, once } = start({ watches: [] });
    for (let poll = 0; poll < 8; poll += 1) {
      source.queue(new SourceUnavailableError("geen antwoord"));
      await once();
    }
    source.queue([]);
    await once();
    expect(
      messenger.delivered.map(({ channel, content }) => [
        channel,
        content.type === "notice" && content.level,
      ]),
    ).toEqual([
      ["#ops", "warning"],
      ["#ops", "resolved"],
    ]);
  });
});

describe("delivery", () => {
  const oneLetter = () => {
    const made = start({ watches: [watch("opvang", { query: "opvang" })] });
    made.source.queue([letter("90001")]);
    return made;
  };

  it("tries again later what was surely not posted", async () => {
    const made = oneLetter();
    let tries = 0;
    made.messenger.answer = (_post, accept) => {
      tries += 1;
      if (tries === 3) return accept();
      return { state: "refused", afterMs: 60_000, reason: "ratelimited", scope: "channel" };
    };
    for (const minute of [0, 2, 4]) {
      made.now = new Date(NOW.getTime() + minute * 60_000);
      await made.once();
    }
    expect(tries).toBe(3);
    expect(made.messenger.delivered).toHaveLength(1);
  });

  it.each([
    ["arrived", true],
    ["did not arrive", false],
  ])("looks an unanswered post up that %s, and it stands there once", async (_name, arrived) => {
    const { messenger, once } = oneLetter();
    let first = true;
    messenger.answer = (_post, accept) => {
      if (!first) return accept();
      first = false;
      if (arrived) accept();
      return { state: "unknown", reason: "timeout" };
    };
    await once();
    expect(messenger.delivered).toHaveLength(1);
  });

  it("marks a post as perhaps double where nothing can be looked up", async () => {
    const { messenger, once } = oneLetter();
    const marks: boolean[] = [];
    messenger.answer = (post, accept) => {
      marks.push(post.mayBeDouble);
      return marks.length === 1 ? { state: "unknown", reason: "timeout" } : accept();
    };
    messenger.lookup = () => ({ state: "impossible", reason: "missing_scope" });
    await once();
    expect(marks).toEqual([false, true]);
  });

  it("sends the plain form of what was rejected, then lays it aside and says so", async () => {
    const { messenger, once } = oneLetter();
    const plain: boolean[] = [];
    messenger.answer = (post, accept) => {
      if (post.content.type === "notice") return accept();
      plain.push(post.plain);
      return { state: "rejected", scope: "message", reason: "invalid_blocks" };
    };
    expect(await once()).toMatchObject({ dead: 1, waiting: 0 });
    expect(plain).toEqual([false, true]);
    expect(messenger.delivered.map((message) => message.channel)).toEqual(["#ops"]);
  });

  it("parks a channel that takes nothing, and the others go on", async () => {
    const made = start({
      watches: [watch("opvang", { query: "opvang" }), watch("ook", { query: "opvang", channel: "#tweede" })],
    });
    made.source.queue([letter("90001")]);
    made.messenger.answer = (post, accept) =>
      post.channel === "#kanaal" ? { state: "rejected", scope: "channel", reason: "is_archived" } : accept();
    expect(await made.once()).toMatchObject({ waiting: 1, dead: 0 });
    expect(made.messenger.delivered.map((message) => message.channel)).toEqual(["#tweede", "#ops"]);
    made.messenger.answer = (_post, accept) => accept();
    made.now = new Date(NOW.getTime() + 61 * 60_000);
    await made.once();
    expect(made.messenger.delivered.at(-1)?.channel).toBe("#kanaal");
  });

  it("stops when the app may not speak, and goes on when it may", async () => {
    const { messenger, once, ...made } = oneLetter();
    messenger.answer = () => ({ state: "rejected", scope: "app", reason: "account_inactive" });
    messenger.ok = false;
    await once();
    expect(made.store.transaction((transaction) => transaction.parked())).toMatchObject([{ channel: "*" }]);
  });
});
