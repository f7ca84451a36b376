import {
  assemble,
  type Citing,
  diff,
  type Reading,
  type RecordGraph,
  type Snapshot,
  type SourceRecord,
  type Step,
  type SubjectId,
  touchedSubjects,
} from "#parliament";

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

/** An archive in memory that does what the pipeline does with records, and nothing else. */
export interface World {
  readonly graph: RecordGraph;
  readonly snapshots: ReadonlyMap<SubjectId, Snapshot>;
  /** Every step that was taken, in order. */
  readonly steps: readonly (Step & { readonly subject: SubjectId })[];
  add(...records: readonly SourceRecord[]): void;
  read(document: string, reading: Reading, cites: Readonly<Record<string, Citing>>): void;
}

export function emptyWorld(): World {
  const records = new Map<string, SourceRecord>();
  const readings = new Map<string, Reading>();
  const citations = new Map<string, Citing[]>();
  const snapshots = new Map<SubjectId, Snapshot>();
  const steps: (Step & { readonly subject: SubjectId })[] = [];
  const graph: RecordGraph = {
    get: (kind, id) => records.get(`${kind}:${id}`) ?? null,
    referring: (kind, via, id) =>
      [...records.values()]
        .filter((found) => found.kind === kind && !found.deleted && (found.refs[via] ?? []).includes(id))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    reading: (document) => readings.get(document) ?? null,
    citing: (ids) => ids.flatMap((id) => citations.get(id) ?? []),
  };

  function revise(id: SubjectId): void {
    const next = assemble(id, graph);
    if (next === null) return;
    const previous = snapshots.get(id) ?? null;
    for (const step of diff(previous, next)) steps.push({ ...step, subject: id });
    snapshots.set(id, next);
  }

  return {
    graph,
    snapshots,
    steps,
    add(...added) {
      for (const next of added) {
        const before = graph.get(next.kind, next.id);
        if (before !== null && before.position > next.position) continue;
        records.set(`${next.kind}:${next.id}`, next);
        for (const id of touchedSubjects([{ before, after: next }], graph)) revise(id);
      }
    },
    read(document, reading, cites) {
      readings.set(document, reading);
      for (const [id, citing] of Object.entries(cites))
        citations.set(id, [...(citations.get(id) ?? []), citing]);
      revise(`document:${document}`);
      for (const [id, snapshot] of snapshots) {
        if (snapshot.ids.some((own) => own in cites)) revise(id);
      }
    },
  };
}

const PARTIES: readonly (readonly [string, number, "Voor" | "Tegen"])[] = [
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
