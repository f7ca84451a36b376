import { createHash } from "node:crypto";
import {
  assemble,
  type CitedPlace,
  cite,
  type DocumentText,
  diff,
  documentClass,
  fieldText,
  keyOf,
  type Novelty,
  noveltyOf,
  type Reading,
  type RecordChange,
  type RecordGraph,
  type Snapshot,
  type SourceRecord,
  type Step,
  type SubjectId,
  settleClaims,
  subjectId,
  touchedSubjects,
} from "#parliament";
import { compareTexts, withoutLayout } from "#summary";
import type { ArchiveTransaction } from "../../../src/pipeline/archive.ts";
import { placesOf, strongest } from "../../../src/pipeline/revise/cited-places.ts";

/** A subject that became another, as one page or one reading made it. */
export interface Revised {
  readonly id: SubjectId;
  readonly revision: number;
  /** How new it was at first sight. */
  readonly novelty: Novelty;
  readonly previous: Snapshot | null;
  readonly snapshot: Snapshot;
  readonly steps: readonly Step[];
  readonly layoutOnly: boolean;
}

/** What is known after the pages and readings that were kept, in plain maps: the pure core and nothing of the store. */
export interface Knowledge {
  readonly view: Pick<ArchiveTransaction, "text" | "subjectsWithId" | "motionsBy" | "confirmedIn" | "graph">;
  readonly records: ReadonlyMap<string, SourceRecord>;
  subject(id: SubjectId): Revised | null;
  /** The subjects that a page revises, one after the other: what is known moves on with each. */
  page(records: readonly SourceRecord[], silent: boolean, now: Date): Generator<Revised>;
  reading(document: string, text: string | null, reason: string, now: Date): Generator<Revised>;
}

export function emptyKnowledge(): Knowledge {
  const records = new Map<string, SourceRecord>();
  const readings = new Map<string, Reading>();
  const texts = new Map<string, DocumentText>();
  const places = new Map<string, { title: readonly CitedPlace[]; text: readonly CitedPlace[] }>();
  const subjects = new Map<SubjectId, Revised>();
  const bearers = new Map<string, Set<SubjectId>>();

  const graph: RecordGraph = {
    get: (kind, id) => records.get(`${kind}:${id}`) ?? null,
    referring: (kind, via, id) =>
      [...records.values()]
        .filter((one) => one.kind === kind && !one.deleted && (one.refs[via] ?? []).includes(id))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    every: (kind) =>
      [...records.values()]
        .filter((one) => one.kind === kind && !one.deleted)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    reading: (document) => readings.get(document) ?? null,
    citing: (ids) =>
      [...places].sort(byKey).flatMap(([document, { title, text }]) => {
        const all = [...[...text].sort(byId), ...[...title].sort(byId)].filter(({ id }) => ids.includes(id));
        const [found] = all.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
        if (found === undefined) return [];
        const claims = settleClaims(all.flatMap((place) => place.claims));
        return [{ document, sentence: found.sentence, role: found.role, claims }];
      }),
  };
  const view = {
    graph,
    text: (document: string) => texts.get(document) ?? null,
    subjectsWithId: (id: string) => [...(bearers.get(id) ?? [])].sort(),
    motionsBy: () => [],
    confirmedIn: () => [],
  };

  function save(record: SourceRecord): readonly RecordChange[] {
    const key = `${record.kind}:${record.id}`;
    const before = records.get(key) ?? null;
    if (before !== null && record.position < before.position) return [];
    records.set(key, record);
    return before !== null && sameContent(before, record) ? [] : [{ before, after: record }];
  }

  /** Takes note of what a title or text cites; the subjects that are told. */
  function noteCitations(
    document: string,
    place: "title" | "text",
    found: readonly CitedPlace[],
  ): readonly SubjectId[] {
    const before = places.get(document) ?? { title: [], text: [] };
    places.set(document, { ...before, [place]: strongest(found) });
    const ids = new Set([...before.title, ...before.text, ...found].map(({ id }) => id));
    return [...ids].flatMap(view.subjectsWithId).filter((id) => !id.startsWith("document:"));
  }

  function citedBy(document: string): readonly SubjectId[] {
    const { title, text } = places.get(document) ?? { title: [], text: [] };
    return [...title, ...text]
      .flatMap(({ id }) => view.subjectsWithId(id))
      .filter((id) => !id.startsWith("document:"));
  }

  function* revise(id: SubjectId, silent: boolean, now: Date, layoutOnly = false): Generator<Revised> {
    const before = subjects.get(id) ?? null;
    const next = assemble(id, graph);
    const steps = next === null ? [] : diff(before?.snapshot ?? null, next);
    if (next === null || steps.length === 0) return;
    const revised: Revised = {
      id,
      revision: (before?.revision ?? 0) + 1,
      novelty: before?.novelty ?? (silent ? "baseline" : noveltyOf(next, now)),
      previous: before?.snapshot ?? null,
      snapshot: next,
      steps,
      layoutOnly,
    };
    subjects.set(id, revised);
    if (!next.withdrawn) {
      for (const own of before?.snapshot.ids ?? []) bearers.get(own)?.delete(id);
      for (const own of next.ids) bearers.set(own, (bearers.get(own) ?? new Set()).add(id));
    }
    yield revised;
  }

  return {
    view,
    records,
    subject: (id) => subjects.get(id) ?? null,
    *page(offered, silent, now) {
      const changed = offered.flatMap(save);
      const touched = new Set(touchedSubjects(changed, graph));
      for (const id of [...touched])
        if (id.startsWith("document:")) for (const told of citedBy(keyOf(id))) touched.add(told);
      for (const { after } of changed) {
        if (after.kind !== "document") continue;
        const title = fieldText(after, "onderwerp") ?? "";
        const about = { kind: documentClass(fieldText(after, "soort") ?? ""), isTitle: true };
        for (const id of noteCitations(after.id, "title", placesOf(title, cite(title, about))))
          touched.add(id);
      }
      // Whatever is known is looked at: that nothing leads from a record to a subject is no reason that it stays as it was.
      if (changed.length > 0) for (const id of subjects.keys()) touched.add(id);
      // In the order of the feed, as it is to be told.
      const ordered = [...touched].sort((a, b) => rank(a) - rank(b));
      for (const id of ordered) yield* revise(id, silent, now);
    },
    *reading(document, content, reason, now) {
      const id = subjectId("document", document);
      const silent = subjects.get(id)?.novelty === "baseline";
      if (content === null) {
        readings.set(document, { state: "unreadable", textHash: null, reason });
        yield* revise(id, silent, now);
        return;
      }
      const text = textOf(content);
      const textHash = createHash("sha256").update(withoutLayout(content)).digest("hex").slice(0, 16);
      const known = readings.get(document)?.textHash ?? null;
      const before = known === null || known === textHash ? null : view.text(document);
      const layoutOnly = before !== null && !compareTexts(before, text).changed;
      readings.set(document, { state: "read", textHash, reason: null });
      texts.set(document, text);
      const about = subjects.get(id)?.snapshot;
      const kind = documentClass(about?.subject === "document" ? about.kind : "");
      const cited = noteCitations(document, "text", placesOf(content, cite(content, { kind })));
      for (const told of new Set(cited)) yield* revise(told, silent, now);
      yield* revise(id, silent, now, layoutOnly);
    },
  };
}

/** What says most comes first. */
const ROLES = ["replaces", "amends", "mentions"];

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function byId(a: CitedPlace, b: CitedPlace): number {
  return a.id < b.id ? -1 : 1;
}

function rank(id: SubjectId): number {
  return id.startsWith("document:") ? 1 : 0;
}

function sameContent(a: SourceRecord, b: SourceRecord): boolean {
  const content = ({ deleted, fields, refs, file }: SourceRecord) =>
    JSON.stringify({ deleted, fields, refs, file });
  return content(a) === content(b);
}

/** A text as the simulated reader gives it. */
export function textOf(text: string): DocumentText {
  const whole = { start: 0, end: text.length };
  return { format: "text", text, pages: [], paragraphs: [whole], headings: [], footnotes: [] };
}
