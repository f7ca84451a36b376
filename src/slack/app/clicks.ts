import { OPEN_PREFIX } from "../pages.ts";
import { replyWords } from "../words/reply-words.ts";
import type { Asker, Role } from "./answer.ts";
import type { Button } from "./desk.ts";
import { notice, type Reply } from "./reply.ts";
import type { Surface, Tools } from "./tools.ts";

/** A click on a button of ours. */
export interface Click {
  readonly action: string;
  readonly value: string;
  readonly asker: Asker;
  /** The asker, with what is to be asked of Slack about where they ask. */
  place(): Promise<Asker>;
  /** What the clicker may do. */
  role(): Promise<Role>;
}

/** What a click leads to: an answer for the clicker, or null where something else shows it. Never throws. */
export async function answerClick(
  { action, value, asker, place, role }: Click,
  tools: Tools,
  surface: Surface,
): Promise<Reply | null> {
  if (action.startsWith(OPEN_PREFIX)) return null;
  const button = buttonOf(action, tools.desk.buttons);
  if (button === undefined) return notice(replyWords[tools.language].unknownAction);
  const clicker = button.isForAll === true ? asker : { ...(await place()), role: await role() };
  if (clicker.role === "partner") return notice(replyWords[tools.language].membersOnly);
  const reply = await tools.show(() => button.press({ value, asker: clicker }), asker, surface);
  if (asker.channelId !== null) return reply;
  // In App Home there is nowhere to say anything: the page shows what came of it.
  await tools.showHome(asker.userId, surface);
  return null;
}

/** Of several buttons of a kind in one block each has a number behind its id. */
function buttonOf(action: string, buttons: readonly Button[]): Button | undefined {
  const bare = action.replace(/-\d+$/, "");
  return buttons.find(({ id }) => id === action) ?? buttons.find(({ id }) => id === bare);
}
