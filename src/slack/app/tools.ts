import type { HomeView, ModalView } from "@slack/types";
import type { Language } from "#alert";
import { wordsOf } from "../words/index.ts";
import type { AppLogger } from "./app.ts";
import type { Answer, Asker, Desk } from "./desk.ts";
import { homeView } from "./home-view.ts";
import { notice, type Reply, replyOf } from "./reply.ts";

/** What the app can do in Slack while it answers one request. All may fail. */
export interface Surface {
  /** Opens a window; possible for three seconds after the click or command. */
  open(view: ModalView): Promise<void>;
  update(viewId: string, view: ModalView): Promise<void>;
  publish(userId: string, view: HomeView): Promise<void>;
  /** Says something that one person sees, in the channel where they ask. */
  tell(asker: Asker, reply: Reply): Promise<void>;
}

/** What every answer is made with. */
export interface Tools {
  readonly desk: Desk;
  readonly language: Language;
  /** What came of a question to the desk; that it took too long, or failed. Never throws. */
  reply(ask: () => Promise<Answer>): Promise<Reply>;
  /** Shows somebody their App Home as it is now. */
  publishHome(userId: string, surface: Surface): Promise<void>;
  warn(message: string, error: unknown): void;
}

export const ANSWER_MS = 25_000;

export function toolsOf(desk: Desk, language: Language, logger: AppLogger): Tools {
  const words = wordsOf(language);
  const warn = (message: string, error: unknown) =>
    logger.warn(message, { err: error instanceof Error ? error.name : String(error) });
  return {
    desk,
    language,
    warn,
    async reply(ask) {
      try {
        const answer = await inTime(ask(), ANSWER_MS);
        return answer === null ? notice(words.busy) : replyOf(answer, language);
      } catch (error) {
        warn("a question could not be answered", error);
        return notice(words.failed);
      }
    },
    async publishHome(userId, surface) {
      await surface.publish(userId, homeView(await desk.home(userId), language));
    },
  };
}

/** The result, or null where it does not come within `ms`. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
