import { afterEach, describe, expect, it } from "vitest";
import type { SourceRecord } from "#parliament";
import { motionLife, record } from "../parliament/world.ts";
import { bench, FOLLOWED, watch } from "./harness.ts";

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
  it("is overdue after three weeks, told once", async () => {
    const days = [["2024-11-06", question()], ["2024-11-26"], ["2024-11-27"], ["2024-11-28"]] as const;
    expect(await told(days)).toEqual(["question.overdue 2024-11-27"]);
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
    expect(await told(days)).toEqual(["question.overdue 2024-12-02"]);
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

describe("a followed motion that names a day", () => {
  const motion = motionLife().map((one) =>
    one.id === "document-1"
      ? { ...one, file: { url: "file:motie", contentType: "text/plain", bytes: 10 } }
      : one,
  );
  const text = [
    "De Kamer,",
    "gehoord de beraadslaging,",
    "verzoekt de regering uiterlijk 15 december 2024 met een plan te komen,",
    "en gaat over tot de orde van de dag.",
  ].join("\n\n");
  const letter = record("document", "brief", {
    fields: { soort: "Brief regering", documentNummer: "2024D50000", datum: "2024-12-12T00:00:00" },
    file: { url: "file:brief", contentType: "text/plain", bytes: 10 },
  });

  async function followed(executed: boolean): Promise<readonly string[]> {
    const made = bench({ watches: [watch("motie", { motion: FOLLOWED })] });
    open.push(made.store);
    made.source.files.set("file:motie", text);
    made.source.files.set(
      "file:brief",
      "Met deze brief geef ik uitvoering aan de motie (Kamerstuk 36 600 XX, nr. 29).",
    );
    made.source.queue(motion);
    for (const day of ["2024-12-05", "2024-12-12", "2024-12-15", "2024-12-16", "2024-12-17"]) {
      made.now = new Date(`${day}T09:00:00Z`);
      if (executed && day === "2024-12-12") made.source.queue([letter]);
      await made.once();
    }
    return made.messenger.delivered.flatMap(({ content }) =>
      content.type === "event-reply" ? [`${content.event} ${content.on}`] : [],
    );
  }

  it("is overdue when that has passed and nobody says that it was carried out", async () => {
    expect(await followed(false)).toEqual(["motion.overdue 2024-12-16"]);
  });

  it("is not when a letter says so", async () => {
    expect(await followed(true)).toEqual(["motion.executed 2024-12-12"]);
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

  it("is not overdue when it was kept, nor without a known day", async () => {
    expect(await told([["2024-11-06", promise({ status: "Voldaan" })], ["2024-12-11"]])).toEqual([]);
    expect(
      await told([["2024-11-06", promise({ datumNakoming: "0001-01-01T00:00:00" })], ["2024-12-11"]]),
    ).toEqual([]);
  });
});
