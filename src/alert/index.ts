export type { ChannelRules, DigestTime, Quiet } from "./channel-rules.ts";
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
export { AMSTERDAM, localTime } from "./local-time.ts";
export { type AlertRules, type ExistingCard, type Occasion, planPosts } from "./plan.ts";
export type {
  CardDeadline,
  Claim,
  ClaimReply,
  Density,
  DigestCard,
  DigestDeadline,
  DigestLine,
  DigestMeeting,
  DocumentCard,
  EventReply,
  GroupCard,
  GroupLine,
  HoldCard,
  Language,
  Notice,
  PointerCard,
  Post,
  PostContent,
  SubjectCard,
  VoteLine,
  VotingDayCard,
  WatchHit,
} from "./post.ts";
export { quietUntil, urgentOf, type WaitingPost } from "./quiet.ts";
export type { Lookup, Outgoing, Probe, Sending } from "./sending.ts";
export type { Flood, GroupableCard, Parked, PostChange, PostState, StoredPost } from "./stored-post.ts";
export {
  type DayVote,
  hasVote,
  type VoteConcern,
  voteConcerns,
  voteLine,
  votingDayKey,
  votingDayPost,
  votingDayReplies,
  watchHitsIn,
} from "./voting-day.ts";
