export { summarise } from "./summarise.ts";
export type {
  AnswerPair,
  AnswerSummary,
  LeadSummary,
  LetterSummary,
  MotionSummary,
  Quote,
  Summary,
  TreatedMotion,
} from "./summary.ts";
