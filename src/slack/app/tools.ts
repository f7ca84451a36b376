import type { HomeView, ModalView } from "@slack/types";
import type { Language } from "#alert";
import { codeOf } from "../delivery/answers.ts";
import type { Workspace } from "../permalink.ts";
import { replyWords } from "../words/reply-words.ts";
import type { Answer, AnswerFile, Asker } from "./answer.ts";
import type { Desk, Opening, Outcome } from "./desk.ts";
import { formView } from "./form-view.ts";
import { homeView } from "./home-view.ts";
import type { AppLogger } from "./logger.ts";
import { notice, type Reply, replyOf } from "./reply.ts";

/** What the app can do in Slack while it answers one request. All may fail. */
export interface Surface {
  /** Opens a window; possible for three seconds after the click or command. */
  open(view: ModalView): Promise<void>;
  update(viewId: string, view: ModalView): Promise<void>;
  publish(userId: string, view: HomeView): Promise<void>;
  /** Says something that one person sees, in the channel where they ask. */
  tell(asker: Asker, reply: Reply): Promise<void>;
  /** Puts a file where everybody in the conversation finds it. */
  upload(asker: Asker, file: AnswerFile): Promise<void>;
}

/** What every answer is made with. */
export interface Tools {
  readonly desk: Desk;
  readonly language: Language;
  /** What came of a question to the desk; that it took too long, or failed. Null where a window or nothing shows it. Never throws. */
  show(ask: () => Promise<Outcome>, asker: Asker, surface: Surface): Promise<Reply | null>;
  /** The same for what never opens a window. */
  reply(ask: () => Answer | Promise<Answer>, asker: Asker, surface: Surface): Promise<Reply>;
  /** Shows somebody their App Home as it is now; that it did not is noted. Never throws. */
  showHome(userId: string, surface: Surface): Promise<void>;
  warn(message: string, error: unknown): void;
  /** From now on the workspace has this address. */
  at(workspace: Workspace): void;
}

const ANSWER_MS = 25_000;
/** Slack forgets a click after three seconds. */
const OPEN_MS = 2_000;

export function toolsOf(desk: Desk, language: Language, logger: AppLogger): Tools {
  const warn = (message: string, error: unknown) =>
    logger.warn(message, { err: error instanceof Error ? error.name : String(error) });
  let workspace: Workspace = null;
  const replied = (answer: Answer) => replyOf(answer, language, desk.buttons, workspace);

  async function guarded<T>(work: () => Promise<T>): Promise<T | Reply> {
    try {
      return await work();
    } catch (error) {
      warn("a question could not be answered", error);
      return notice(error instanceof TooLateError ? replyWords[language].busy : replyWords[language].failed);
    }
  }

  async function isOpened({ form }: Opening, asker: Asker, surface: Surface): Promise<boolean> {
    const { channelId, channelName } = asker;
    try {
      await surface.open(formView(form, { channelId, channelName }, language));
      return true;
    } catch (error) {
      warn("a window did not open", error);
      return false;
    }
  }

  /** The answer, once its file is where it belongs; where that does not go, why not, and what would be in it. */
  async function placed(answer: Answer, asker: Asker, surface: Surface): Promise<Reply> {
    if (answer.file === undefined) return replied(answer);
    try {
      await surface.upload(asker, answer.file);
      return replied(answer);
    } catch (error) {
      warn("a file did not reach the conversation", error);
      const { noFile, contents } = replyWords[language];
      const { content } = answer.file;
      const said = noFile(codeOf(error) ?? "");
      return replied(
        typeof content === "string" ? { text: `${said} ${contents}`, code: content } : { text: said },
      );
    }
  }

  return {
    desk,
    language,
    warn,
    at(address) {
      workspace = address;
    },
    show: (ask, asker, surface) =>
      guarded(async () => {
        const began = performance.now();
        const outcome = await inTime(ask());
        if (outcome === null) return null;
        if (!("form" in outcome)) return await placed(outcome, asker, surface);
        const isSoon = performance.now() - began < OPEN_MS;
        if (isSoon && (await isOpened(outcome, asker, surface))) return null;
        return await placed(await inTime(outcome.otherwise()), asker, surface);
      }),
    reply: (ask, asker, surface) => guarded(async () => await placed(await inTime(ask()), asker, surface)),
    async showHome(userId, surface) {
      try {
        await surface.publish(userId, homeView(await desk.home(userId), language, workspace));
      } catch (error) {
        warn("App Home could not be shown", error);
      }
    },
  };
}

class TooLateError extends Error {
  override readonly name = "TooLateError";
}

/** The result. Throws {@link TooLateError} where it does not come while somebody waits for it. */
async function inTime<T>(work: T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLateError("no answer in time")), ANSWER_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
