export type {
  After,
  CardDeadline,
  DocumentCard,
  MotionLife,
  ReadBy,
  SubjectCard,
  TakeUp,
  WatchHit,
} from "./cards.ts";
export { withoutUpdate, withUpdate } from "./changed.ts";
export { shownDeadline } from "./deadline.ts";
export type { Deed, DeedArchive, DeedName } from "./deeds.ts";
export {
  DAYS_AHEAD,
  digestPost,
  isEmptyDigest,
  lastDigestDay,
  retold,
  type Told,
  toldDocuments,
} from "./digest.ts";
export { GROUP_FROM, GROUP_MINUTES, groupDossier, groupKey, groupPost } from "./group.ts";
export { heldItem, holdKey, holdPost } from "./hold.ts";
export { type InEach, inBoth, type Language } from "./language.ts";
export { AMSTERDAM, localTime } from "./local-time.ts";
export { namedCards } from "./named-cards.ts";
export type { DayFacts, Matter, MatterName, Notice, RulesMonth } from "./notice.ts";
export { noticePost } from "./notice-post.ts";
export { type AlertRules, type ExistingCard, isHistory, type Occasion, type Teller } from "./occasion.ts";
export type {
  DigestCard,
  DigestDeadline,
  DigestLine,
  DigestMeeting,
  DigestReading,
  GroupCard,
  GroupLine,
  HoldCard,
  PointerCard,
  ReadingLine,
  VoteLine,
  VotingDayCard,
} from "./overviews.ts";
export { planPosts, postsUnder, repliesTo } from "./plan.ts";
export type { Post, PostContent } from "./post.ts";
export { quietUntil, urgentOf, type WaitingPost } from "./quiet.ts";
export type { DeedReply, EventReply, PastReply, SuccessionReply, TakeUpReply } from "./replies.ts";
export type { Lookup, MessagePlace, Outgoing, Probe, Sending } from "./sending.ts";
export type {
  Flood,
  GroupableCard,
  NextPost,
  Parked,
  PostChange,
  PostState,
  StoredPost,
  Stray,
  Unsure,
} from "./stored-post.ts";
export {
  type Author,
  type AuthorCount,
  byAuthor,
  promisesOf,
  READING_DAYS,
  type ReadingArchive,
  sentenceFound,
  type ToRead,
  type TouchedDocument,
  toldUnder,
  toRead,
} from "./to-read.ts";
export type { CardChange, Updated } from "./updated.ts";
export {
  type DayVote,
  hasVote,
  type VoteConcern,
  voteConcerns,
  voteIn,
  voteLine,
  votingDayKey,
  votingDayPost,
  votingDayReplies,
  watchHitsIn,
} from "./voting-day.ts";
