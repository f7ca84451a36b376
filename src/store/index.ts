export { showsNoLife } from "./alive.ts";
export type { Mute, MuteTarget, Narrowing, Proposal, RuleWords, Suggestion } from "./choices.ts";

export type { Run } from "./ledger.ts";
export { DATABASE_FILE, openStore, peekStore, type Store, type Transaction } from "./store.ts";
export { StoreError, type StoreTrouble } from "./trouble.ts";
