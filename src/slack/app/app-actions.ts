/** Buttons of answers and of App Home, which stand under no message: their action ids. */
export const APP_ACTIONS = {
  /** Begins the id; the value is what to follow. */
  followId: "follow-id",
  /** The value is a query, or nothing. */
  ruleNew: "rule-new",
  ruleEnd: "rule-end",
  release: "claim-release",
  refresh: "home-refresh",
} as const;

/** What a window or shortcut is for. */
export const CALLBACKS = {
  mute: "mute",
  claim: "claim",
  rule: "rule",
  /** The message shortcut. */
  followPiece: "follow-piece",
} as const;
