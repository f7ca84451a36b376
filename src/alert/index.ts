export { holdKey, holdPost } from "./hold.ts";
export { type AlertRules, type ExistingCard, type Occasion, planPosts } from "./plan.ts";
export type {
  DocumentCard,
  EventReply,
  HoldCard,
  Language,
  Notice,
  Post,
  PostContent,
  SubjectCard,
  WatchHit,
} from "./post.ts";
