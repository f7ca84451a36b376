export type {
  AnswerPair,
  AnswerSummary,
  LeadSummary,
  LetterSummary,
  MotionSummary,
  Quote,
  Summary,
} from "./summary.ts";
