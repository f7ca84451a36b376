import { afterEach, describe, expect, it } from "vitest";
import { type PostContent, withoutUpdate } from "#alert";
import type { SourceRecord } from "#parliament";
import { motionLife, record } from "../parliament/world.ts";
import { THOROUGH } from "../runs.ts";
import { bench, FOLLOWED, fakeSource, watch } from "./harness.ts";
import { told } from "./pieces.ts";

const open: Disposable[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
});

const TITLE = "Motie van de leden Een en Twee over opvang";
const TEXT = "De Kamer, gehoord de beraadslaging, verzoekt de regering te zorgen voor opvang.";

const motion = (source: string, change: Parameters<typeof told>[1]) =>
  told(source, { ids: ["kst-36600-XX-29"], kind: "Motie", title: TITLE, ...change });

const isLater = ({ kind, id }: SourceRecord) => kind === "stemming" || /^besluit-[23]$/.test(id);

/** The same motion as each of four sources tells it. */
const MOTION: Readonly<Record<string, readonly SourceRecord[]>> = {
  // Without the cabinet's opinion: that only the open data tells, and it is news in the thread.
  gegevensmagazijn: motionLife()
    .filter((each) => !isLater(each))
    .map((each) => ({ ...each, fields: { ...each.fields, kabinetsappreciatie: null } })),
  tweedekamer: motion("tweedekamer", {
    ids: ["kst-36600-XX-29", "2024D43817"],
    zaak: "2024Z18231",
    proposers: [
      { name: "A. Een", party: "Groen" },
      { name: "B. Twee", party: "Blauw" },
    ],
    file: { url: "file:site", contentType: "application/pdf", bytes: 12 },
  }),
  officielebekendmakingen: motion("officielebekendmakingen", {
    file: { url: "file:stuk.xml", contentType: "application/xml", bytes: null },
  }),
  nieuws: motion("nieuws", { date: "2024-11-20" }),
};

/** The same letter as each of four sources tells it. */
const LETTER: Readonly<Record<string, readonly SourceRecord[]>> = {
  gegevensmagazijn: [
    record("kamerstukdossier", "dossier-1", { fields: { nummer: "19637", titel: "Vreemdelingenbeleid" } }),
    record("document", "document-1", {
      fields: {
        soort: "Brief regering",
        documentNummer: "2024D44001",
        onderwerp: "Stand van zaken opvang",
        datum: "2024-11-19T00:00:00",
        volgnummer: "3282",
      },
      refs: { kamerstukdossier: ["dossier-1"], huidigeDocumentVersie: ["versie-1"] },
      file: { url: "file:pdf", contentType: "application/pdf", bytes: 10 },
    }),
  ],
  tweedekamer: told("tweedekamer", {
    ids: ["2024D44001", "kst-19637-3282"],
    file: { url: "file:site", contentType: "application/pdf", bytes: 12 },
  }),
  officielebekendmakingen: told("officielebekendmakingen", {
    file: { url: "file:stuk.xml", contentType: "application/xml", bytes: null },
  }),
  nieuws: told("nieuws"),
};

const SOURCES = ["gegevensmagazijn", "tweedekamer", "officielebekendmakingen", "nieuws"];
/** A quarter of all orders, and in torture all. */
const ORDERS = permutations(SOURCES).filter((_, index) => THOROUGH || index % 4 === 1);

function permutations(names: readonly string[]): readonly (readonly string[])[] {
  return names.length < 2
    ? [names]
    : names.flatMap((name) =>
        permutations(names.filter((other) => other !== name)).map((rest) => [name, ...rest]),
      );
}

function start(watches: Parameters<typeof bench>[0]["watches"]) {
  const sources = new Map(SOURCES.map((name) => [name, fakeSource(name)]));
  const [source, ...others] = [...sources.values()];
  const made = bench({ watches, ...(source === undefined ? {} : { source }), beside: others });
  open.push(made.store);
  for (const each of sources.values())
    for (const name of ["pdf", "site", "stuk.xml"]) each.files.set(`file:${name}`, TEXT);
  sources.get("gegevensmagazijn")?.files.set("http://127.0.0.1/Resources/document-1", TEXT);
  // The official text is laid out and worded in its own way.
  sources.get("officielebekendmakingen")?.files.set("file:stuk.xml", `${TEXT}\n\nEen\n\nTwee`);
  const tell = async (name: string, records: readonly SourceRecord[]) => {
    sources.get(name)?.queue(records);
    const { failures } = await made.once();
    expect(failures).toEqual([]);
  };
  return { ...made, sources, tell };
}

/** The card without the keys, which say who told first. */
function shown(content: PostContent, store: ReturnType<typeof start>["store"]): unknown {
  const keys = ["document-1", "zaak-1", "versie-1", "dossier-1"].flatMap((id) =>
    ["document", "zaak"].flatMap((kind) =>
      store.transaction(({ graph }) => {
        const entity = graph.get(kind, id)?.id;
        return entity === undefined ? [] : [[entity, id] as const];
      }),
    ),
  );
  // When it was told, and so what was changed, is another in every order.
  let text = JSON.stringify(withoutUpdate(content));
  for (const [entity, id] of keys)
    text = text.replaceAll(JSON.stringify({ key: entity }).slice(1, -1), `"key":"${id}"`);
  return JSON.parse(text);
}

describe("the same thing told by four sources", () => {
  const CASES = [
    ["a followed motion", [watch("motie", { motion: FOLLOWED })], MOTION],
    ["a motion that a query hits", [watch("opvang", { query: "opvang" })], MOTION],
    ["a letter that a query hits", [watch("opvang", { query: "opvang" })], LETTER],
  ] as const;
  const whole = new Map<string, unknown>();

  it.each(
    CASES.flatMap(([name, watches, records]) =>
      ORDERS.map((order) => [name, order, watches, records] as const),
    ),
  )("%s in the order %s: one card, complete, with all links", async (name, order, watches, records) => {
    const { store, messenger, tell } = start(watches);
    for (const source of order) {
      await tell(source, records[source] ?? []);
      expect(messenger.delivered.map(({ kind, channel }) => [kind, channel])).toEqual([["card", "#kanaal"]]);
    }
    const content = shown(messenger.delivered[0]?.content as PostContent, store) as {
      readonly snapshot: object;
    };
    expect(content.snapshot).toMatchObject({
      alsoIn: [
        { source: "tweedekamer", url: "https://tweedekamer.example/29" },
        { source: "officielebekendmakingen", url: "https://officielebekendmakingen.example/29" },
        { source: "nieuws", url: "https://nieuws.example/29" },
      ],
    });
    whole.set(name, whole.get(name) ?? content);
    expect(content).toEqual(whole.get(name));
    const before = store.transaction((transaction) => transaction.countByState());
    for (const source of order.toReversed()) await tell(source, records[source] ?? []);
    for (const source of order) {
      const again = (records[source] ?? []).map((each) => ({ ...each, position: each.position + 1 }));
      await tell(source, again);
    }
    expect(store.transaction((transaction) => transaction.countByState())).toEqual(before);
  });
});
