import { type Answer, type Asker, type Role, replyWords } from "#slack";
import type { DeskParts } from "./ports.ts";

/** For whom something is: everyone who sees it, members of the workspace, or those who may change what others hear. */
export type Allowed = "all" | "members" | "keepers";

const MAY: Readonly<Record<Allowed, ReadonlySet<Role>>> = {
  all: new Set(["keeper", "member", "guest", "partner"]),
  members: new Set(["keeper", "member"]),
  keepers: new Set(["keeper"]),
};

/** What somebody hears who may not do this; null where they may. Who they are is not told: then they may. */
export function refusalOf(
  allowed: Allowed,
  { role = "keeper" }: Asker,
  { config }: Pick<DeskParts, "config">,
): Answer | null {
  if (MAY[allowed].has(role)) return null;
  const { membersOnly, keepersOnly } = replyWords[config.language];
  return { text: role === "member" ? keepersOnly : membersOnly };
}
