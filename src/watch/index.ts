export type { ChannelRules, Density, DigestTime, Quiet } from "./channel-rules.ts";
export { compileWatches } from "./compile.ts";
export { elsewhere } from "./elsewhere.ts";
export {
  INDEX_VERSION,
  type Indexed,
  type IndexedDocument,
  type IndexState,
  indexed,
  ODD_MARK,
} from "./indexed.ts";
export { kindMeant } from "./kind-meant.ts";
export { type MeetingInput, type MeetingItem, meetingHits, watchesOfMeeting } from "./meetings.ts";
export { nearest } from "./nearest.ts";
export { ANYTHING, knownPairs, mayHavePairs, type Need, needOf, needsPairs } from "./need.ts";
export { parseQuery } from "./parse.ts";
export {
  FIELD_NAMES,
  type FieldName,
  type Query,
  QueryError,
  type QueryField,
  type QueryNode,
  type QueryTerm,
  type QueryWord,
} from "./query.ts";
export { queryFault } from "./query-fault.ts";
export { reviewWatches } from "./review.ts";
export {
  dossierOf,
  followedDossiers,
  followedIds,
  follows,
  namesWhoCites,
  TARGET_KINDS,
  type Target,
  type TargetKind,
  targetsOf,
} from "./target.ts";
export type { WatchWarning } from "./warning.ts";
export type { Asked, Evidence, Hit, Matcher, MatchInput, Watch, WatchTarget } from "./watch.ts";
