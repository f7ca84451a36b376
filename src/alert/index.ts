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
