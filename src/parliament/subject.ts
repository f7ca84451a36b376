import type { AgendaItem, MeetingDecision, MeetingSpeaker } from "./agenda.ts";
import type { SaidClaim } from "./claims/claim.ts";
import type { CitationRole } from "./record.ts";

/** What people follow, assembled from records. */
export type SubjectKind = "motion" | "question" | "promise" | "meeting" | "dossier" | "document";

/** A subject's state at one moment: plain JSON, equal for equal records whatever their order of arrival. */
export type Snapshot =
  | MotionSnapshot
  | QuestionSnapshot
  | PromiseSnapshot
  | MeetingSnapshot
  | DossierSnapshot
  | DocumentSnapshot;

interface SnapshotBase {
  /** The id of the record that the subject hangs on: a zaak's for motions and questions, its own for others. */
  readonly key: string;
  /** Every public id, the most official first: `kst-36600-XX-29`, `2024Z18231`, `2024D43817`. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly dossier: DossierRef | null;
  readonly actors: readonly Actor[];
  /** The source has removed it. What it was stands in the snapshot before. */
  readonly withdrawn: boolean;
  /** Where else it is told of; absent where only the open data does. */
  readonly alsoIn?: readonly Telling[];
}

/** Another source than the open data, and its page. */
export interface Telling {
  /** `tweedekamer`, `officielebekendmakingen`, or the name of a feed. */
  readonly source: string;
  readonly url: string;
}

export interface MotionSnapshot extends SnapshotBase {
  readonly subject: "motion";
  readonly form: "motie" | "amendement";
  /** Civil date, `2024-11-19`. */
  readonly tabledOn: string | null;
  /** The cabinet's opinion (kabinetsappreciatie), as published. */
  readonly appreciation: string | null;
  readonly decisions: readonly Decision[];
  readonly outcome: Outcome | null;
  /** The day of the meeting in which it is to be voted on, while it is on that agenda. */
  readonly scheduledOn: string | null;
  readonly tally: Tally | null;
  readonly replaces: readonly SubjectRef[];
  readonly replacedBy: readonly SubjectRef[];
  readonly documents: readonly DocumentRef[];
  readonly citedBy: readonly CitingDocument[];
}

export interface QuestionSnapshot extends SnapshotBase {
  readonly subject: "question";
  readonly askedOn: string | null;
  /** The day before which an answer is due, as the data says; null where it says nothing. */
  readonly dueOn: string | null;
  readonly state: "open" | "postponed" | "answered" | "withdrawn";
  readonly documents: readonly DocumentRef[];
  /** Absent where no document cites them: what was stored before citations of questions were told has none either. */
  readonly citedBy?: readonly CitingDocument[];
}

/** A pledge to the Chamber (toezegging). Its title is what was pledged. */
export interface PromiseSnapshot extends SnapshotBase {
  readonly subject: "promise";
  readonly madeOn: string | null;
  readonly ministry: string | null;
  /** Where it was made. */
  readonly meeting: MeetingRef | null;
  /** The day by which it is to be kept (datumNakoming); null where that is not known. */
  readonly dueOn: string | null;
  /** As published: `Openstaand`, `Voldaan`, `Deels Voldaan`, `Vervallen` … */
  readonly status: string | null;
  /** Numbers of the letters that keep it: `2025D01234`. */
  readonly letters: readonly string[];
  /** Other pledges, in both directions (isHerhalingVan, isAanvullingOp, isWijzigingVan). */
  readonly repeats: readonly SubjectRef[];
  readonly repeatedBy: readonly SubjectRef[];
  readonly supplements: readonly SubjectRef[];
  readonly supplementedBy: readonly SubjectRef[];
  readonly amends: readonly SubjectRef[];
  readonly amendedBy: readonly SubjectRef[];
  /** Absent where no document cites it. */
  readonly citedBy?: readonly CitingDocument[];
}

/** A meeting of the Chamber or of a committee (activiteit). */
export interface MeetingSnapshot extends SnapshotBase {
  readonly subject: "meeting";
  /** As published: `Commissiedebat`, `Stemmingen` … */
  readonly kind: string;
  readonly date: string | null;
  /** How exact the date is, as published: `Dag`, `Weeknummer` … */
  readonly dateKind: string | null;
  /** UTC ISO. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  /** Not public. */
  readonly closed: boolean;
  /** As published: `Gepland`, `Uitgevoerd`, `Verplaatst`, `Geannuleerd` … */
  readonly status: string | null;
  readonly agenda: readonly AgendaItem[];
  /** What was decided there, but for votes; absent where nothing was. */
  readonly decided?: readonly MeetingDecision[];
  /** Who speaks there, in the order of the House; a minister by the office. Absent where that is not known. */
  readonly speakers?: readonly MeetingSpeaker[];
  /** What was pledged there. */
  readonly pledged?: readonly SubjectRef[];
  /** The record of what was said. */
  readonly records?: readonly DocumentRef[];
  readonly movedFrom: MeetingRef | null;
  readonly movedTo: readonly MeetingRef[];
}

/** A dossier of Kamerstukken. */
export interface DossierSnapshot extends SnapshotBase {
  readonly subject: "dossier";
  /** `36600` */
  readonly number: string | null;
  /** `XX`; as published. */
  readonly suffix: string | null;
  readonly closed: boolean | null;
  /** The highest number of a stuk in it, null while there is none. */
  readonly highestNumber: number | null;
}

export interface DocumentSnapshot extends SnapshotBase {
  readonly subject: "document";
  /** The document's Soort, as published: `Brief regering`, `Motie` … */
  readonly kind: string;
  readonly date: string | null;
  readonly zaken: readonly ZaakRef[];
  /** The document that this is an attachment of. */
  readonly attachmentOf: DocumentRef | null;
  readonly file: DocumentFile | null;
  readonly reading: {
    readonly state: "read" | "unreadable";
    /** The source of the file that was read, where that is not the open data. */
    readonly source?: string;
    readonly textHash: string | null;
    readonly reason: string | null;
  } | null;
}

export interface DossierRef {
  /** `dossier-36600-XX` */
  readonly id: string;
  readonly title: string | null;
}

export interface Actor {
  readonly name: string;
  readonly party: string | null;
  /** As published: `Indiener`, `Medeindiener`, `Gericht aan`, `Eerste ondertekenaar` … */
  readonly role: string;
}

export interface Decision {
  readonly key: string;
  /** BesluitSoort: `Stemmen - aangenomen`; null while it is a proposal. */
  readonly kind: string | null;
  readonly status: string | null;
  /** StemmingsSoort: `Met handopsteken`, `Hoofdelijk`. */
  readonly method: string | null;
  readonly text: string | null;
  /** Civil date of the meeting. */
  readonly on: string | null;
}

export interface Outcome {
  /** Key of the decision that says so. */
  readonly decision: string;
  /** What follows `Stemmen - `: `aangenomen`, `verworpen`, `aangehouden`, `ingetrokken` … */
  readonly result: string;
  readonly on: string | null;
}

export interface Tally {
  readonly decision: string;
  readonly rollCall: boolean;
  readonly for: number;
  readonly against: number;
  readonly absent: number;
  readonly parties: readonly PartyVote[];
  /** All seats are accounted for, but for a vacancy or two; false while rows are still to come. */
  readonly complete: boolean;
  /** More seats than the Chamber has, or a sum that is not what was decided: the records contradict each other. */
  readonly uncertain: boolean;
}

export interface PartyVote {
  readonly party: string;
  readonly for: number;
  readonly against: number;
  readonly absent: number;
}

export interface SubjectRef {
  readonly key: string;
  readonly id: string | null;
}

export interface MeetingRef {
  readonly key: string;
  /** `2024A05766` */
  readonly number: string | null;
  /** As published: `Commissiedebat`, `Stemmingen` … */
  readonly kind: string | null;
  readonly title: string | null;
  readonly date: string | null;
}

export interface ZaakRef {
  readonly key: string;
  readonly number: string | null;
  readonly kind: string | null;
  readonly title: string | null;
}

export interface DocumentRef {
  readonly key: string;
  /** `2024D43817` */
  readonly number: string | null;
  readonly kind: string;
  readonly title: string;
  readonly date: string | null;
}

export interface CitingDocument extends DocumentRef {
  /** The public id under which people know it: `kst-19637-3355`; absent where it has none. */
  readonly id?: string;
  /** Who signed it first; absent where that is not known. */
  readonly by?: Signatory;
  readonly sentence: string;
  /** The footnote that cites the thing, where the sentence only has its mark. */
  readonly note?: string;
  readonly role: CitationRole;
  /** Who said that it means the thing, as Slack names users, where it names it without a number. */
  readonly confirmedBy?: string;
  /** What it says becomes of a motion, at most one claim of each speaker; absent where it says nothing. */
  readonly claims?: readonly SaidClaim[];
}

export interface Signatory {
  readonly name: string;
  /** `minister van Asiel en Migratie`; null of a member of the House. */
  readonly office: string | null;
  readonly party: string | null;
}

export interface DocumentFile {
  readonly url: string;
  readonly contentType: string | null;
  readonly bytes: number | null;
  /** Key of the document version that the file belongs to, where the source says. */
  readonly version: string | null;
  /** The source that has the file, where that is not the open data. */
  readonly source?: string;
}

/** `motion:8176b1f5-…`: names one subject everywhere. */
export type SubjectId = `${SubjectKind}:${string}`;

export function subjectId(kind: SubjectKind, key: string): SubjectId {
  return `${kind}:${key}`;
}

/** The id of the record that a subject hangs on. */
export function keyOf(subject: SubjectId): string {
  return subject.slice(subject.indexOf(":") + 1);
}

export function kindOf(subject: SubjectId): SubjectKind {
  return subject.slice(0, subject.indexOf(":")) as SubjectKind;
}

const RECORD_OF: Readonly<Record<SubjectKind, string>> = {
  document: "document",
  promise: "toezegging",
  meeting: "activiteit",
  dossier: "kamerstukdossier",
  motion: "zaak",
  question: "zaak",
};

/** The kind of the record that a subject hangs on. */
export function recordKindOf(subject: SubjectId): string {
  return RECORD_OF[kindOf(subject)];
}

/** The subjects that may hang on a record: on a zaak a motion or a question. */
export function subjectsOn(kind: string, key: string): readonly SubjectId[] {
  const kinds = Object.keys(RECORD_OF) as SubjectKind[];
  return kinds.filter((each) => RECORD_OF[each] === kind).map((each) => subjectId(each, key));
}
