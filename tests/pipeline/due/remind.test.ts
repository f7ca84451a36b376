import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { isClockSure } from "#pipeline";
import { motionLife, record } from "../../parliament/world.ts";
import { bench, FOLLOWED, watch } from "../harness.ts";

const HOUR_MS = 3_600_000;

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const question = (change: SourceRecord["fields"] = {}) =>
  record("zaak", "vragen", {
    fields: {
      soort: "Schriftelijke vragen",
      nummer: "2024Z18231",
      onderwerp: "Vragen over noodopvang",
      gestartOp: "2024-11-05T00:00:00",
      ...change,
    },
  });
const document = (id: string, soort: string) =>
  record("document", id, {
    fields: { soort, documentNummer: `2024D0000${id}`, datum: "2024-11-20T00:00:00" },
    refs: { zaak: ["vragen"] },
  });
const promise = (change: SourceRecord["fields"] = {}) =>
  record("toezegging", "toezegging", {
    fields: {
      nummer: "TZ202411-116",
      tekst: "De minister informeert de Kamer",
      status: "Openstaand",
      aanmaakdatum: "2024-11-05T00:00:00",
      datumNakoming: "2024-11-26T00:00:00",
      ...change,
    },
  });

/** Follows, is looked at on these days with what came in on them, and says which steps were told in the threads. */
async function told(
  days: readonly (readonly [day: string, ...records: SourceRecord[]])[],
): Promise<readonly string[]> {
  const watches = [
    watch("vragen", { question: "2024Z18231" }),
    watch("toezegging", { promise: "TZ202411-116" }),
  ];
  const made = bench({ watches });
  open.push(made.store);
  for (const [day, ...records] of days) {
    made.now = new Date(`${day}T09:00:00Z`);
    if (records.length > 0) made.source.queue(records);
    await made.once();
  }
  return made.messenger.delivered.flatMap(({ content }) =>
    content.type === "event-reply" ? [`${content.event} ${content.on}`] : [],
  );
}

describe("a followed question without an answer", () => {
  it("is due soon three days before, and overdue after three weeks, each told once", async () => {
    const days = [
      ["2024-11-06", question()],
      ["2024-11-22"],
      ["2024-11-23"],
      ["2024-11-26"],
      ["2024-11-27"],
      ["2024-11-28"],
    ] as const;
    expect(await told(days)).toEqual(["question.due-soon 2024-11-23", "question.overdue 2024-11-27"]);
  });

  it("is not told to be due soon when its card came after that moment", async () => {
    const days = [["2024-11-23", question()], ["2024-11-24"], ["2024-11-27"]] as const;
    expect(await told(days)).toEqual(["question.overdue 2024-11-27"]);
  });

  it("is not due soon any more when it was postponed, and then due soon anew", async () => {
    const postponed = document("2", "Mededeling (uitstel antwoord)");
    const days = [
      ["2024-11-06", question()],
      ["2024-11-23"],
      ["2024-11-25", postponed],
      ["2024-11-27"],
      ["2024-12-14"],
    ] as const;
    expect(await told(days)).toEqual([
      "question.due-soon 2024-11-23",
      "question.postponed 2024-11-25",
      "question.due-soon 2024-12-14",
    ]);
  });

  it("with a day of asking or a term whose year is mistyped gives no deadline, and is shown as it is", async () => {
    for (const fields of [{ gestartOp: "1924-11-05T00:00:00" }, { gestartOp: "0001-01-01T00:00:00" }]) {
      const days = [["2024-11-06", question(fields)], ["2024-11-26"], ["2024-11-27"]] as const;
      expect(await told(days)).toEqual([]);
    }
    const late = [["2024-11-06", question({ termijn: "2204-11-26T00:00:00" })], ["2024-11-27"]] as const;
    expect(await told(late)).toEqual(["question.overdue 2024-11-27"]);
  });

  it("has three weeks more once it was postponed", async () => {
    const postponed = document("2", "Mededeling (uitstel antwoord)");
    const days = [
      ["2024-11-06", question()],
      ["2024-11-20", postponed],
      ["2024-11-27"],
      ["2024-12-18"],
    ] as const;
    expect(await told(days)).toEqual(["question.postponed 2024-11-20", "question.overdue 2024-12-18"]);
  });

  it("goes by the term in the data where there is one", async () => {
    const days = [
      ["2024-11-06", question({ termijn: "2024-12-01T00:00:00" })],
      ["2024-11-28"],
      ["2024-12-02"],
    ] as const;
    expect(await told(days)).toEqual(["question.due-soon 2024-11-28", "question.overdue 2024-12-02"]);
  });

  it("is not overdue when it was answered", async () => {
    const days = [
      ["2024-11-06", question()],
      ["2024-11-20", document("3", "Antwoord schriftelijke vragen")],
      ["2024-12-02"],
    ] as const;
    expect(await told(days)).toEqual(["question.answered 2024-11-20"]);
  });

  it("that was overdue when its card came, is not told so in its thread", async () => {
    expect(await told([["2025-02-06", question()], ["2025-02-07"]])).toEqual([]);
  });
});

describe("a followed motion that names a term", () => {
  const motion = motionLife().map((one) =>
    one.id === "document-1"
      ? { ...one, file: { url: "file:motie", contentType: "text/plain", bytes: 10 } }
      : one,
  );
  const letter = record("document", "brief", {
    fields: { soort: "Brief regering", documentNummer: "2024D50000", datum: "2024-12-12T00:00:00" },
    file: { url: "file:brief", contentType: "text/plain", bytes: 10 },
  });

  /** Adopted on 3 December 2024; the steps that were told on these days, and what the card says at the end. */
  async function followed(
    term: string,
    days: readonly string[],
    executedOn: string | null = null,
    votedOn: string | null = null,
  ) {
    const made = bench({ watches: [watch("motie", { motion: FOLLOWED })] });
    open.push(made.store);
    made.source.files.set(
      "file:motie",
      [
        "De Kamer,",
        "gehoord de beraadslaging,",
        `verzoekt de regering ${term} met een plan te komen,`,
        "en gaat over tot de orde van de dag.",
      ].join("\n\n"),
    );
    made.source.files.set(
      "file:brief",
      "Met deze brief geef ik uitvoering aan de motie (Kamerstuk 36 600 XX, nr. 29).",
    );
    const isVote = ({ id, kind }: SourceRecord) => id === "besluit-3" || kind === "stemming";
    made.source.queue(motion.filter((one) => votedOn === null || !isVote(one)));
    for (const day of days) {
      made.now = new Date(`${day}T09:00:00Z`);
      if (day === votedOn) made.source.queue(motion.filter(isVote));
      if (day === executedOn) made.source.queue([letter]);
      await made.once();
    }
    const contents = made.messenger.delivered.map(({ content }) => content);
    return {
      told: contents.flatMap((content) =>
        content.type === "event-reply" && !/appreciated|held|voted/.test(content.event)
          ? [
              {
                event: content.event,
                on: content.on,
                ...(content.changes.estimated === true ? { estimated: true } : {}),
              },
            ]
          : [],
      ),
      deadline: contents.find((content) => content.type === "subject-card")?.deadline,
    };
  }

  it("is overdue when its day has passed and nobody says that it was carried out", async () => {
    const days = ["2024-12-05", "2024-12-08", "2024-12-12", "2024-12-15", "2024-12-16", "2024-12-17"];
    expect(await followed("uiterlijk 15 december 2024", days)).toEqual({
      told: [
        { event: "motion.due-soon", on: "2024-12-08" },
        { event: "motion.overdue", on: "2024-12-16" },
      ],
      deadline: { on: "2024-12-15", text: "uiterlijk 15 december 2024", state: "passed" },
    });
  });

  it("is not when a letter says so", async () => {
    const days = ["2024-12-05", "2024-12-12", "2024-12-16"];
    const { told, deadline } = await followed("uiterlijk 20 december 2024", days, "2024-12-12");
    expect(told).toEqual([{ event: "motion.executed", on: "2024-12-12" }]);
    expect(deadline).toBeUndefined();
  });

  it("counts weeks from the vote, and a term that is short from the start is not told to be near", async () => {
    const days = ["2024-11-21", "2024-12-04", "2024-12-09", "2024-12-10", "2024-12-11"];
    const { told } = await followed("binnen een week", days, null, "2024-12-04");
    expect(told.filter(({ event }) => /due/.test(event))).toEqual([
      { event: "motion.overdue", on: "2024-12-11" },
    ]);
  });

  it("says that a term by an estimated recess or by custom is expected", async () => {
    const days = ["2024-12-05", "2025-06-26", "2025-06-27", "2025-07-04"];
    expect(await followed("voor het zomerreces", days)).toEqual({
      told: [
        { event: "motion.due-soon", on: "2025-06-26", estimated: true },
        { event: "motion.overdue", on: "2025-07-04", estimated: true },
      ],
      deadline: { on: "2025-07-03", text: "voor het zomerreces", state: "passed", estimated: true },
    });
  });

  it("that comes back is told for each time", async () => {
    const days = ["2024-12-05", "2025-02-24", "2025-03-04", "2025-03-05", "2025-05-27", "2025-06-04"];
    const { told, deadline } = await followed("de Kamer per kwartaal te informeren en", days);
    expect(told.map(({ event, on }) => `${event} ${on}`)).toEqual([
      "motion.due-soon 2025-02-24",
      "motion.overdue 2025-03-04",
      "motion.due-soon 2025-05-27",
      "motion.overdue 2025-06-04",
    ]);
    expect(deadline).toMatchObject({ on: "2025-09-03", state: "ahead" });
  });
});

describe("a followed pledge", () => {
  it("is overdue after its day, and again when that was moved and passed", async () => {
    const moved = { ...promise({ datumNakoming: "2024-12-10T00:00:00" }), position: 2 };
    const days = [
      ["2024-11-06", promise()],
      ["2024-11-26"],
      ["2024-11-27"],
      ["2024-11-28", moved],
      ["2024-12-11"],
    ] as const;
    const overdue = (await told(days)).filter((line) => line.startsWith("promise.overdue"));
    expect(overdue).toEqual(["promise.overdue 2024-11-27", "promise.overdue 2024-12-11"]);
  });

  it("is due soon a week before, once, and again when its day was moved", async () => {
    const moved = { ...promise({ datumNakoming: "2024-12-10T00:00:00" }), position: 2 };
    const days = [
      ["2024-11-06", promise()],
      ["2024-11-18"],
      ["2024-11-19"],
      ["2024-11-20"],
      ["2024-11-21", moved],
      ["2024-12-03"],
    ] as const;
    const soon = (await told(days)).filter((line) => line.startsWith("promise.due-soon"));
    expect(soon).toEqual(["promise.due-soon 2024-11-19", "promise.due-soon 2024-12-03"]);
  });

  it("is not overdue when it was kept, nor without a known day", async () => {
    expect(await told([["2024-11-06", promise({ status: "Voldaan" })], ["2024-12-11"]])).toEqual([
      "promise.fulfilled 2024-11-06",
    ]);
    expect(
      await told([["2024-11-06", promise({ datumNakoming: "0001-01-01T00:00:00" })], ["2024-12-11"]]),
    ).toEqual([]);
  });
});

describe("a clock that nobody confirms", () => {
  it("lets no term pass, and what passed is told once it is confirmed", async () => {
    let sure = false;
    const made = bench({ watches: [watch("vragen", { question: "2024Z18231" })], isClockSure: () => sure });
    open.push(made.store);
    made.now = new Date("2024-11-06T09:00:00Z");
    made.source.queue([question()]);
    await made.once();
    const overdue = () =>
      made.messenger.delivered.filter(
        ({ content }) => content.type === "event-reply" && content.event === "question.overdue",
      );
    made.now = new Date("2025-07-01T09:00:00Z");
    await made.once();
    expect(overdue()).toEqual([]);
    made.now = new Date("2024-11-27T09:00:00Z");
    sure = true;
    await made.once();
    expect(overdue()).toHaveLength(1);
  });

  it.each([
    [[], true],
    [[null], false],
    [[null, null, 1_000], true],
    [[5 * HOUR_MS], true],
    [[-7 * HOUR_MS], false],
    [[9_000 * HOUR_MS, null, -9_000 * HOUR_MS], false],
    [[9_000 * HOUR_MS, -HOUR_MS], true],
  ])("is one of which the others say %j: %s", (witnesses, sure) => {
    expect(isClockSure(witnesses)).toBe(sure);
  });
});
