export type { MeetingDecision } from "./agenda.ts";
export { assemble } from "./assembly/assemble.ts";
export { citingDocuments, signatoryIn } from "./assembly/citing.ts";
export {
  type BillStage,
  type DossierContents,
  dossierContents,
  type FiledDocument,
} from "./assembly/dossier-contents.ts";
export { namedTarget, RELATIONS } from "./assembly/relations.ts";
export { type MemberVote, memberVotes } from "./assembly/roll-call.ts";
export { mayCompleteTallies, type RecordChange, touchedSubjects } from "./assembly/touched.ts";
export {
  type Batch,
  type BatchCounts,
  type Beginning,
  type Cursors,
  type FailureBatch,
  type PageBatch,
  pageOf,
  type Skipped,
  type StoredStretch,
  type Stretch,
} from "./batch.ts";
export { addDays } from "./calendar/civil.ts";
export { publicHolidays } from "./calendar/holidays.ts";
export { questionDueOn } from "./calendar/question-term.ts";
export { isRecess, nextRecess, RECESS_NAMES, RECESSES, type Recess } from "./calendar/recess.ts";
export { prinsjesdag, vergaderjaar } from "./calendar/sitting-year.ts";
export { addWorkingDays, isWorkingDay } from "./calendar/working-days.ts";
export type { Citation, CitationContext, Cited, CitedText, NamedMotion } from "./citation.ts";
export { cite, citedIn } from "./citations/cite.ts";
export { normaliseId } from "./citations/normalise.ts";
export { isBudget } from "./citations/suffix.ts";
export { type SaidClaim, type Speaker, type TextClaim, TREATMENTS, type Treatment } from "./claims/claim.ts";
export { type ClaimingDocument, readClaims } from "./claims/read-claims.ts";
export { settleClaims } from "./claims/settle.ts";
export type { Deadline } from "./deadlines/deadline.ts";
export { type DeadlineEvent, deadlineEvents, type OpenDeadline } from "./deadlines/events.ts";
export { parseDeadlines } from "./deadlines/parse.ts";
export { type Term, type TermContext, termsOf, termToShow } from "./deadlines/terms.ts";
export { decodeText } from "./decode.ts";
export { apply, diff } from "./diff.ts";
export { DOCUMENT_CLASSES, type DocumentClass, documentClass, senderOf } from "./document-class.ts";
export { SourceUnavailableError, UnexpectedShapeError, UnreadableError } from "./errors.ts";
export {
  BROADCASTABLE,
  EVENT_TYPES,
  EVENTS,
  type EventType,
  type Novelty,
  type SometimesSaid,
  type Step,
  type SubjectEvent,
} from "./event.ts";
export {
  type HistoryLedger,
  type HistoryNote,
  type HistoryProgress,
  historyNote,
  historyNoteName,
  historyProgress,
  PAST_TEXTS,
  type ReadingStart,
} from "./history-progress.ts";
export { type Contradiction, contradictionsIn } from "./identity/contradictions.ts";
export { identifiersOf, identityOf, mayBeOne, NAMED_KINDS } from "./identity/identity.ts";
export { mergeRecords } from "./identity/merge.ts";
export { OPEN_DATA } from "./identity/sources.ts";
export {
  aanhangselId,
  type Chamber,
  displayId,
  dossierId,
  kamerstukId,
  type ParsedId,
  parseId,
} from "./ids.ts";
export type {
  CitedPlace,
  ConfirmedPlace,
  DueFile,
  FileOutcome,
  SavedRecord,
  StoredSubject,
  United,
  WantedRecord,
  Wish,
} from "./kept.ts";
export {
  changeInSentence,
  changeInTitle,
  continuationIn,
  continuationWords,
  isContinuedAs,
  type LawChange,
  lawNames,
  lawPlaces,
  type Succession,
} from "./laws.ts";
export {
  isCarriedOut,
  type LedgerEntry,
  type LedgerNews,
  ledgerNews,
  ledgerOf,
  type Standing,
  standingOf,
} from "./ledger.ts";
export { type Link, linksOf, meetingLinks } from "./links.ts";
export { asMarkup } from "./markup.ts";
export { type MeetingState, meetingState } from "./meeting-steps.ts";
export { noveltyOf, ownDate, stepDate } from "./novelty.ts";
export { officialForm } from "./official-form.ts";
export { ownDocuments } from "./own-documents.ts";
export { type Contribution, contributionsOf } from "./parts/contributions.ts";
export { labelOf, numbersIn } from "./parts/labels.ts";
export { bodyParagraphs, type Quote, quoteOf, sentencesOf } from "./parts/quote.ts";
export { type Section, sectionsOf } from "./parts/sections.ts";
export { speakerLabel, type Turn, turnsOf } from "./parts/turns.ts";
export {
  type Candidates,
  type Interest,
  isTelling,
  nowhereNote,
  type PastCount,
  type PastOf,
  type PastProgress,
  type PastReport,
  type PastText,
  type Sought,
  spellingsOf,
} from "./past.ts";
export {
  historySinceName,
  ownKeys,
  type PastNote,
  type PastThing,
  pastNote,
  pastNoteName,
  pastProgress,
  pastThing,
  progressOf,
  READING_HISTORY,
} from "./past-progress.ts";
export { type PromiseProgress, promiseProgress } from "./promise-status.ts";
export { putOff } from "./put-off.ts";
export {
  type CitationRole,
  type Citing,
  type FetchedFile,
  type FieldValue,
  fieldText,
  type Reading,
  type RecordFile,
  type RecordGraph,
  refOf,
  type SourceRecord,
} from "./record.ts";
export { isFinalResult, resultIn } from "./result.ts";
export { NO_COUNTS, type RunCounts, type RunKind, type RunStatus } from "./run.ts";
export { sentenceAt } from "./sentence.ts";
export { withoutSteering } from "./steering.ts";
export {
  type Actor,
  type CitingDocument,
  type Decision,
  type DocumentFile,
  type DocumentRef,
  type DocumentSnapshot,
  type DossierRef,
  type DossierSnapshot,
  keyOf,
  kindOf,
  type MeetingRef,
  type MeetingSnapshot,
  type MotionSnapshot,
  type Outcome,
  type PartyVote,
  type PromiseSnapshot,
  type QuestionSnapshot,
  recordKindOf,
  type Signatory,
  type Snapshot,
  type SubjectId,
  type SubjectKind,
  type SubjectRef,
  subjectId,
  subjectsOn,
  type Tally,
  type Telling,
  type ZaakRef,
} from "./subject.ts";
export { surnameKey } from "./surname.ts";
export type { DocumentText, Footnote, Reference, Span } from "./text.ts";
export { amsterdamToUtc, civilDate, hasPassed } from "./time.ts";
export { type Facet, untoldOf } from "./untold.ts";
export type { UpkeepArchive } from "./upkeep.ts";
