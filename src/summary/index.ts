export { type ChangedPassage, compareTexts, type TextChange, withoutLayout } from "./compare.ts";
export { civilDateIn } from "./dates.ts";
export { promisesIn } from "./letter.ts";
export { type NamedThere, whoIsNamed } from "./named-there.ts";
export { ownDossier } from "./own-dossier.ts";
export { summaryOf, type TextArchive } from "./own-summary.ts";
export { recogniseClass } from "./recognise.ts";
export { openTerms, storedTerms } from "./subject-terms.ts";
export { summarise } from "./summarise.ts";
export type {
  AmendmentSummary,
  AnswerPair,
  AnswerSummary,
  BillSummary,
  ConsultationSummary,
  DatedQuote,
  DebateSummary,
  DecidedItem,
  DecisionsSummary,
  Exchange,
  LeadSummary,
  LetterSummary,
  MemorandumSummary,
  MotionSummary,
  PostponementSummary,
  Quote,
  Speaker,
  Summary,
  TreatedMotion,
  Treating,
  VotedItem,
  VotesSummary,
} from "./summary.ts";
export { titleOf } from "./title.ts";
