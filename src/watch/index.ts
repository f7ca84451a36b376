export type { Evidence, Hit, Matcher, MatchInput, Watch, WatchTarget } from "./watch.ts";
