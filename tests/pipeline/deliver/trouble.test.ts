import { afterEach, describe, expect, it } from "vitest";
import type { Outgoing, Sending } from "#alert";
import { type SourceRecord, SourceUnavailableError } from "#parliament";
import { StoreError } from "#store";
import { motionLife, record } from "../../parliament/world.ts";
import { bench, FOLLOWED, fakeSource, NOW, watch } from "../harness.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

function start(...args: Parameters<typeof bench>): ReturnType<typeof bench> {
  const made = bench(...args);
  open.push(made.store);
  return made;
}

const asking = [watch("opvang", { query: "opvang" })];
const inTwo = [...asking, watch("ook", { query: "opvang", channel: "#tweede" })];

function letter(id: string, version = 1): SourceRecord {
  return record("document", id, {
    position: version,
    fields: {
      soort: "Brief regering",
      documentNummer: `2024D${id}`,
      onderwerp: "Stand van zaken opvang",
      datum: "2024-11-20T00:00:00",
    },
    file: { url: `file:${id}-${version}`, contentType: "text/plain", bytes: 10 },
  });
}

type Answer = (post: Outgoing, accept: () => Sending) => Sending;
const accepting: Answer = (_post, accept) => accept();
const archived: Answer = (post, accept) =>
  post.channel === "#kanaal" ? { state: "rejected", scope: "channel", reason: "is_archived" } : accept();

describe("trouble with the whole app", () => {
  it.each([
    [1, 0],
    [120, 1],
  ])(
    "of %i minutes is told %i times when it is over: before that nothing could be",
    async (minutes, times) => {
      const made = start({ watches: asking });
      made.messenger.ok = false;
      made.messenger.answer = () => ({ state: "rejected", scope: "app", reason: "token_revoked" });
      made.source.queue([letter("90001")]);
      await made.once();
      made.now = new Date(NOW.getTime() + minutes * 60_000 + 1);
      made.messenger.ok = true;
      made.messenger.answer = accepting;
      await made.once();
      const told = made.messenger.delivered.filter(({ channel }) => channel === "#ops");
      expect(told).toHaveLength(times);
      expect(JSON.stringify(told)).toContain(times === 0 ? "[]" : "token_revoked");
      expect(made.messenger.delivered.filter(({ channel }) => channel === "#kanaal")).toHaveLength(1);
    },
  );
});

describe("trouble with a channel", () => {
  it("is told each time that it begins", async () => {
    const made = start({ watches: asking });
    for (const [hour, answer] of [archived, accepting, archived].entries()) {
      made.now = new Date(NOW.getTime() + hour * 2 * 3_600_000);
      made.messenger.answer = answer;
      made.source.queue([letter(`9000${hour}`)]);
      await made.once();
    }
    expect(made.messenger.delivered.filter(({ channel }) => channel === "#ops")).toHaveLength(2);
  });

  it("does not keep the delivery awake once it is over", async () => {
    const made = start({ watches: asking });
    made.messenger.answer = archived;
    made.source.queue([letter("90001")]);
    await made.once();
    made.now = new Date(NOW.getTime() + 2 * 3_600_000);
    made.messenger.answer = () => ({
      state: "refused",
      afterMs: 600_000,
      reason: "ratelimited",
      scope: "channel",
    });
    expect(await made.once()).toMatchObject({ waiting: 1 });
    // Awake it would try for a minute.
  });
});

describe("a limit of the whole app", () => {
  it("is obeyed in the other channels too", async () => {
    const made = start({ watches: inTwo });
    let asked = 0;
    made.messenger.answer = () => {
      asked += 1;
      return { state: "refused", afterMs: 120_000, reason: "ratelimited", scope: "all" };
    };
    made.source.queue([letter("90001")]);
    await made.once();
    const first = asked;
    made.now = new Date(NOW.getTime() + 60_000);
    made.source.queue([letter("90002")]);
    await made.once();
    expect(asked).toBe(first);
  });
});

describe("a fault of ours in one delivery", () => {
  it.each([
    [1, ["#kanaal"]],
    [9, ["#ops"]],
  ])("%i times, ends in %j", async (times, channels) => {
    const made = start({ watches: asking });
    let faults = 0;
    made.messenger.answer = (post, accept) => {
      if (post.channel === "#ops" || faults === times) return accept();
      faults += 1;
      throw new TypeError("no such block");
    };
    made.source.queue([letter("90001")]);
    for (let hour = 0; hour < 6; hour += 1) {
      made.now = new Date(NOW.getTime() + hour * 3_600_000);
      await made.worker.once(new AbortController().signal, Number.NEGATIVE_INFINITY);
    }
    expect(made.messenger.delivered.map(({ channel }) => channel)).toEqual(channels);
  });
});

describe("what happens meanwhile", () => {
  it("reads the version of a document that came while another was fetched", async () => {
    const source = fakeSource();
    const made = start({ watches: [watch("azc", { query: "azc" })], source: { ...source, file: slowly } });
    source.files.set("file:90001-1", "Niets te melden.");
    source.files.set("file:90001-2", "Het azc is vol.");
    source.queue([letter("90001", 1)]);
    let first = true;
    async function slowly(...args: Parameters<typeof source.file>): ReturnType<typeof source.file> {
      if (first) {
        first = false;
        source.queue([letter("90001", 2)]);
        await bench({ ...made, watches: made.watches, source: { ...source, file: neverMind } }).once();
      }
      return source.file(...args);
    }
    async function neverMind(): Promise<never> {
      throw new SourceUnavailableError("geen antwoord");
    }
    await made.once();
    made.now = new Date(NOW.getTime() + 120_000);
    await made.once();
    expect(made.messenger.delivered.map(({ content }) => content.type)).toEqual(["document-card"]);
  });

  it("changes a card anew when it is to be as it was before", async () => {
    const named = (name: string) => [watch("motie", { motion: FOLLOWED, name })];
    const made = start({ watches: named("A") });
    made.source.queue(motionLife());
    await made.once();
    for (const [channel, name] of [
      ["#tweede", "B"],
      ["#derde", "A"],
    ] as const) {
      made.watches = [...named(name), watch(channel, { motion: FOLLOWED, channel })];
      await made.once();
    }
    const content = made.messenger.delivered[0]?.content;
    expect(content?.type === "subject-card" && content.hits.map((hit) => hit.name)).toEqual(["A"]);
  });

  it("holds the replies of a card that is held later", async () => {
    const own = motionLife().map((one) =>
      one.id === "document-1"
        ? { ...one, file: null, fields: { ...one.fields, onderwerp: "Over opvang" } }
        : one,
    );
    const made = start({ watches: asking, holdAbove: 2 });
    const isVote = (one: SourceRecord) => one.kind === "stemming" || one.id === "besluit-3";
    made.source.queue(
      own.filter((one) => !isVote(one)),
      own.filter(isVote),
      ["1", "2", "3"].map((id) => letter(id)),
    );
    await made.once();
    expect(made.messenger.delivered.map(({ content }) => content.type)).toEqual([
      "voting-day-card",
      "hold-card",
    ]);
  });
});

describe("what is told of a source", () => {
  it("is told once, however often it is idle afterwards", async () => {
    const made = start({ watches: [] });
    for (let poll = 0; poll < 6; poll += 1) {
      made.source.queue(new SourceUnavailableError("geen antwoord"));
      await made.once();
    }
    for (let poll = 0; poll < 4; poll += 1) {
      made.source.queue([]);
      await made.once();
    }
    expect(made.messenger.delivered).toHaveLength(2);
  });
});

describe("texts that are forgotten", () => {
  it("are not those that a card quotes", async () => {
    const made = start({ watches: [...asking, watch("motie", { motion: FOLLOWED })] });
    const life = motionLife().map((one) =>
      one.kind === "document" ? { ...one, file: { url: "file:motie", contentType: null, bytes: 1 } } : one,
    );
    made.source.files.set("file:motie", "Verzoekt de regering te handelen.");
    made.source.files.set("file:90001-1", "De opvang is vol.");
    made.source.files.set("file:90002-1", "Niets.");
    const other = letter("90002");
    made.source.queue(life, [letter("90001"), { ...other, fields: { ...other.fields, onderwerp: "Iets" } }]);
    await made.once();
    const texts = made.store.transaction((transaction) => {
      transaction.pruneTexts("2099-01-01");
      return transaction.newestTexts(10);
    });
    expect([...texts].sort()).toEqual(["90001", "document-1"]);
  });
});

describe("the end", () => {
  it("by an abort in the middle of a poll is no fault", async () => {
    const source = fakeSource();
    const stop = new AbortController();
    const made = start({
      watches: asking,
      source: {
        ...source,
        // biome-ignore lint/correctness/useYield: it is stopped before there is anything
        async *poll(_cursors, signal) {
          stop.abort();
          signal.throwIfAborted();
        },
      },
    });
    expect(await made.worker.once(stop.signal)).toMatchObject({ failures: [] });
  });

  it("comes when nothing can be kept any more, and says why", async () => {
    const made = start({ watches: asking });
    const { transaction } = made.store;
    let kept = 0;
    Object.assign(made.store, {
      transaction(...args: Parameters<typeof transaction>) {
        kept += 1;
        if (kept > 5) throw new StoreError("the disk is full");
        return transaction(...args);
      },
    });
    await expect(made.worker.run(new AbortController().signal)).rejects.toThrow("the disk is full");
  });

  it("by a crash leaves nothing open for ever", async () => {
    const made = start({
      watches: asking,
      step: (label) => {
        if (label === "poll.committed") throw new StoreError("crash");
      },
    });
    made.source.queue([letter("90001")]);
    await expect(made.once()).rejects.toThrow("crash");
    const again = bench({ watches: asking, store: made.store });
    await again.once();
    const runs = made.store.transaction((each) => each.runsSince(""));
    expect(runs.filter(({ status }) => status === "running")).toEqual([]);
  });
});
