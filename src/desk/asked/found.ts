import {
  cite,
  normaliseId,
  parseId,
  type Snapshot,
  type SubjectId,
  type SubjectKind,
  subjectId,
} from "#parliament";
import type { Transaction } from "#store";
import { targetsOf, type Watch, type WatchTarget } from "#watch";

type Archive = Pick<Transaction, "subject" | "subjectsWithId">;

export interface FoundSubject {
  readonly id: SubjectId;
  readonly snapshot: Snapshot;
}

/** What is followed rather than another thing of the same number: a motion rather than its document. */
const RANKS: readonly SubjectKind[] = ["motion", "question", "promise", "dossier", "document", "meeting"];

/** The ids that a text names: one in any spelling, or several in a sentence. Canonical, each once. */
export function idsIn(text: string): readonly string[] {
  const one = normaliseId(text);
  if (one !== null) return [one];
  const all = cite(text).map(({ id }) => id);
  return [...new Set(all.filter((id) => !id.startsWith("rel:")))];
}

/** What the archive holds under these ids, each once, in their order. */
export function subjectsOf(ids: readonly string[], archive: Archive): readonly FoundSubject[] {
  const found = new Map<SubjectId, FoundSubject>();
  for (const id of ids) {
    const best = bestOf(archive.subjectsWithId(id), archive);
    if (best !== null) found.set(best.id, best);
  }
  return [...found.values()];
}

function bestOf(ids: readonly SubjectId[], archive: Archive): FoundSubject | null {
  const found = ids.flatMap((id) => {
    const snapshot = archive.subject(id)?.snapshot;
    return snapshot === undefined ? [] : [{ id, snapshot }];
  });
  const rank = ({ snapshot }: FoundSubject) => RANKS.indexOf(snapshot.subject);
  return found.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The motion or question that a document is the text of; else the thing itself. */
export function livingOf(found: FoundSubject, archive: Archive): FoundSubject {
  const { snapshot } = found;
  if (snapshot.subject !== "document") return found;
  const own = snapshot.zaken
    .flatMap(({ key }) => [subjectId("motion", key), subjectId("question", key)])
    .flatMap((id) => {
      const stored = archive.subject(id);
      return stored === null ? [] : [{ id, snapshot: stored.snapshot }];
    });
  return own.find(({ snapshot: other }) => other.ids.some((id) => snapshot.ids.includes(id))) ?? found;
}

/** What a rule has to say to follow a thing; null for what bears no number. */
export function targetOf({ snapshot }: FoundSubject): WatchTarget | null {
  const id = snapshot.ids[0];
  if (id === undefined) return null;
  return { [snapshot.subject]: id };
}

/** Whether a rule follows such a thing by its number. */
export function follows(watch: Watch, target: WatchTarget): boolean {
  return targetsOf(target).some(({ kind, id }) => watch[kind] === id);
}

/** The same for a number of something that the archive does not hold yet; null where nothing can be followed by it. */
export function targetOfId(id: string): WatchTarget | null {
  switch (parseId(id)?.type) {
    case "dossier":
      return { dossier: id };
    case "kamerstuk":
      // A motion or any other stuk: nobody knows yet.
      return { motion: id, document: id };
    case "kamervragen":
    case "aanhangsel":
      return { question: id };
    case "zaak":
      return { motion: id, question: id };
    case "toezegging":
      return { promise: id };
    case "activiteit":
      return { meeting: id };
    case "unformatted":
    case "handelingen":
    case "staatsblad":
    case "tractatenblad":
    case "document":
      return { document: id };
    default:
      return null;
  }
}
