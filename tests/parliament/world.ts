import {
  assemble,
  type Citing,
  cite,
  diff,
  fieldText,
  keyOf,
  mayCompleteTallies,
  type Reading,
  type RecordChange,
  type RecordGraph,
  type Snapshot,
  type SourceRecord,
  type Step,
  type SubjectId,
  settleClaims,
  touchedSubjects,
} from "#parliament";
import { placesOf, strongest } from "../../src/pipeline/revise/cited-places.ts";

/** A record with one line for each deviation from the plainest one. */
export function record(kind: string, id: string, change: Partial<SourceRecord> = {}): SourceRecord {
  return {
    source: "gegevensmagazijn",
    kind,
    id,
    position: 1,
    deleted: false,
    updatedAt: "2024-11-20T10:00:00.000Z",
    publishedAt: "2024-11-20T10:00:05.000Z",
    fields: {},
    refs: {},
    file: null,
    ...change,
  };
}

/** One change of one subject: the steps between two snapshots. */
export interface Chapter {
  readonly subject: SubjectId;
  readonly previous: Snapshot | null;
  readonly next: Snapshot;
  readonly steps: readonly Step[];
}

/** An archive in memory that does what the pipeline does with records, and nothing else. */
export interface World {
  readonly graph: RecordGraph;
  readonly snapshots: ReadonlyMap<SubjectId, Snapshot>;
  /** Every change of every subject, in order. */
  readonly chapters: readonly Chapter[];
  /** Every step that was taken, in order. */
  readonly steps: readonly (Step & { readonly subject: SubjectId })[];
  /** Records that come one by one. */
  add(...records: readonly SourceRecord[]): void;
  /** Records that come together: what they touch is revised when all are there. */
  page(...records: readonly SourceRecord[]): void;
  /** A document's text, with what it cites by public id. */
  read(document: string, reading: Reading, cites: Readonly<Record<string, Citing>>): void;
}

export function emptyWorld(): World {
  const records = new Map<string, SourceRecord>();
  const referrers = new Map<string, Map<string, SourceRecord>>();
  const readings = new Map<string, Reading>();
  const citations = new Map<string, Record<"text" | "title", ReadonlyMap<string, Citing>>>();
  const snapshots = new Map<SubjectId, Snapshot>();
  const chapters: Chapter[] = [];
  const graph: RecordGraph = {
    get: (kind, id) => records.get(`${kind}:${id}`) ?? null,
    referring: (kind, via, id) =>
      [...(referrers.get(`${kind}/${via}/${id}`)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)),
    every: (kind) =>
      [...records.values()]
        .filter((one) => one.kind === kind && !one.deleted)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    reading: (document) => readings.get(document) ?? null,
    citing: (ids) =>
      [...citations]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, { text, title }]) => {
          const found = [text, title].flatMap((place) => ids.flatMap((id) => place.get(id) ?? []));
          const [first] = found.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
          const claims = settleClaims(found.flatMap((place) => place.claims));
          return first === undefined ? [] : [{ ...first, claims }];
        }),
  };

  function save(next: SourceRecord): readonly RecordChange[] {
    const before = graph.get(next.kind, next.id);
    if (before !== null && before.position > next.position) return [];
    for (const place of before === null ? [] : placesOfRefs(before)) referrers.get(place)?.delete(before!.id);
    records.set(`${next.kind}:${next.id}`, next);
    for (const place of next.deleted ? [] : placesOfRefs(next))
      referrers.set(place, (referrers.get(place) ?? new Map()).set(next.id, next));
    return [{ before, after: next }];
  }

  function cites(document: string, place: "text" | "title", found: ReadonlyMap<string, Citing>): SubjectId[] {
    const known = citations.get(document) ?? { text: new Map(), title: new Map() };
    citations.set(document, { ...known, [place]: found });
    const ids = new Set([...known.text.keys(), ...known.title.keys(), ...found.keys()]);
    if (ids.size === 0) return [];
    return [...snapshots].filter(([, { ids: own }]) => own.some((id) => ids.has(id))).map(([id]) => id);
  }

  function citedBy(documents: ReadonlySet<string>): readonly SubjectId[] {
    const ids = new Set(
      [...documents].flatMap((document) => {
        const { text, title } = citations.get(document) ?? { text: new Map(), title: new Map() };
        return [...text.keys(), ...title.keys()];
      }),
    );
    return [...snapshots].filter(([, { ids: own }]) => own.some((id) => ids.has(id))).map(([id]) => id);
  }

  function citeTitle(document: SourceRecord): readonly SubjectId[] {
    const title = fieldText(document, "onderwerp") ?? fieldText(document, "titel") ?? "";
    const places = strongest(placesOf(title, cite(title)));
    const found = places.map(({ id, ...place }) => [id, { document: document.id, ...place }] as const);
    return cites(document.id, "title", new Map(found));
  }

  function revise(id: SubjectId): void {
    const next = assemble(id, graph);
    if (next === null) return;
    const previous = snapshots.get(id) ?? null;
    const steps = diff(previous, next);
    if (steps.length > 0) chapters.push({ subject: id, previous, next, steps });
    snapshots.set(id, next);
  }

  function page(...added: readonly SourceRecord[]): void {
    const changes = added.flatMap(save);
    const touched = new Set(touchedSubjects(changes, graph));
    for (const { after } of changes)
      if (after.kind === "document") for (const id of citeTitle(after)) touched.add(id);
    if (mayCompleteTallies(changes, graph))
      for (const [id, snapshot] of snapshots)
        if (snapshot.subject === "motion" && snapshot.tally?.complete === false) touched.add(id);
    const documents = new Set([...touched].flatMap((id) => (id.startsWith("document:") ? [keyOf(id)] : [])));
    for (const id of citedBy(documents)) touched.add(id);
    for (const id of touched) revise(id);
  }

  return {
    graph,
    snapshots,
    chapters,
    get steps() {
      return chapters.flatMap(({ subject, steps }) => steps.map((step) => ({ ...step, subject })));
    },
    add(...added) {
      for (const next of added) page(next);
    },
    page,
    read(document, reading, found) {
      readings.set(document, reading);
      const cited = cites(document, "text", new Map(Object.entries(found)));
      for (const id of new Set([...cited, `document:${document}` as const])) revise(id);
    },
  };
}

/** What says most comes first. */
const ROLES = ["replaces", "amends", "mentions"];

function placesOfRefs({ kind, refs }: SourceRecord): readonly string[] {
  return Object.entries(refs).flatMap(([via, ids]) => ids.map((id) => `${kind}/${via}/${id}`));
}

export const PARTIES: readonly (readonly [string, number, "Voor" | "Tegen"])[] = [
  ["Rood", 37, "Tegen"],
  ["Groen", 25, "Voor"],
  ["Blauw", 24, "Voor"],
  ["Geel", 20, "Tegen"],
  ["Paars", 20, "Voor"],
  ["Oranje", 14, "Voor"],
  ["Grijs", 10, "Tegen"],
];

/** The records of one motion's life: tabled, held over, adopted by 83 to 67. */
export function motionLife(): readonly SourceRecord[] {
  const vote = (party: string, seats: number, soort: string) =>
    record("stemming", `stemming-${party}`, {
      fields: {
        soort,
        fractieGrootte: String(seats),
        actorNaam: party,
        actorFractie: party,
        vergissing: "false",
      },
      refs: { besluit: ["besluit-3"], fractie: [`fractie-${party}`] },
    });
  const decision = (id: string, agendapunt: string, fields: SourceRecord["fields"]) =>
    record("besluit", id, { fields, refs: { zaak: ["zaak-1"], agendapunt: [agendapunt] } });
  const meeting = (name: string, datum: string) => [
    record("agendapunt", `punt-${name}`, { refs: { activiteit: [`activiteit-${name}`] } }),
    record("activiteit", `activiteit-${name}`, { fields: { soort: "Stemmingen", datum } }),
  ];
  return [
    record("kamerstukdossier", "dossier-1", {
      fields: { nummer: "36600", toevoeging: "XX", titel: "Begroting" },
    }),
    record("zaak", "zaak-1", {
      fields: {
        soort: "Motie",
        nummer: "2024Z18231",
        onderwerp: "Motie van de leden Een en Twee over opvang ",
        gestartOp: "2024-11-19T00:00:00",
        kabinetsappreciatie: "Ontraden",
        volgnummer: "29",
      },
      refs: { kamerstukdossier: ["dossier-1"] },
    }),
    record("zaakActor", "actor-1", {
      fields: { actorNaam: "A. Een", actorFractie: "Groen", relatie: "Indiener" },
      refs: { zaak: ["zaak-1"] },
    }),
    record("zaakActor", "actor-2", {
      fields: { actorNaam: "B. Twee", actorFractie: "Blauw", relatie: "Medeindiener" },
      refs: { zaak: ["zaak-1"] },
    }),
    record("document", "document-1", {
      fields: {
        soort: "Motie",
        documentNummer: "2024D43817",
        onderwerp: "Motie van de leden Een en Twee over opvang",
        datum: "2024-11-19T00:00:00",
        volgnummer: "29",
      },
      refs: { zaak: ["zaak-1"], kamerstukdossier: ["dossier-1"], huidigeDocumentVersie: ["versie-1"] },
      file: { url: "http://127.0.0.1/Resources/document-1", contentType: "application/pdf", bytes: 1000 },
    }),
    record("documentVersie", "versie-1", {
      fields: { versienummer: "1", externeidentifier: "kst-36600-XX-29" },
      refs: { document: ["document-1"] },
    }),
    decision("besluit-1", "punt-a", { besluitSoort: "Ingediend", status: "Besluit" }),
    decision("besluit-2", "punt-b", { besluitSoort: "Stemmen - aangehouden", status: "Besluit" }),
    decision("besluit-3", "punt-c", {
      besluitSoort: "Stemmen - aangenomen",
      status: "Besluit",
      stemmingsSoort: "Met handopsteken",
      besluitTekst: "Aangenomen.",
    }),
    ...meeting("a", "2024-11-19T10:00:00"),
    ...meeting("b", "2024-11-26T15:00:00"),
    ...meeting("c", "2024-12-03T15:00:00"),
    ...PARTIES.map(([party, seats, soort]) => vote(party, seats, soort)),
  ];
}
