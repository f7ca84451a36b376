export { showsNoLife } from "./alive.ts";
export { type BackupFacts, backUp, type Restored, restore } from "./backup.ts";
export type { Mute, MuteTarget, Narrowing, Proposal, RuleWords, Suggestion } from "./choices.ts";
export { examineDatabase } from "./examine.ts";
export { assertUsable, DATABASE_FILE } from "./folder.ts";
export type { Run } from "./ledger.ts";
export type { NewsPost } from "./news.ts";
export { openStore, peekStore, type Store, type Transaction } from "./store.ts";
export { type Holder, StoreError, type StoreTrouble } from "./trouble.ts";
