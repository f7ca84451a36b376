import type { Language } from "#alert";
import type { Workspace } from "../permalink.ts";
import { replyWords } from "../words/reply-words.ts";
import type { Asker } from "./answer.ts";
import { answerClick, type Click } from "./clicks.ts";
import type { ChannelChange, Desk } from "./desk.ts";
import type { AppLogger } from "./logger.ts";
import type { MessageFile } from "./message-files.ts";
import { notice, type Reply } from "./reply.ts";
import { type Submission, type Taken, takeSubmission } from "./submissions.ts";
import { type Surface, toolsOf } from "./tools.ts";
import { createTurnstile, type Turnstile } from "./turnstile.ts";
import { unfurlsOf } from "./unfurl.ts";

/** What the app answers, and what it is answering now. It outlives connections. Nothing of it throws. */
export interface Handlers {
  /** The answer to `/kamer TEXT`; null where a window shows it. */
  command(text: string, asker: Asker, surface: Surface): Promise<Reply | null>;
  click(click: Click, surface: Surface): Promise<Reply | null>;
  submit(submission: Submission, surface: Surface): Taken;
  shortcut(choice: MenuChoice, surface: Surface): Promise<Reply | null>;
  home(userId: string, surface: Surface): Promise<void>;
  unfurls(links: readonly string[]): ReturnType<typeof unfurlsOf>;
  channelChanged(change: ChannelChange): Promise<void>;
  /** What somebody of another workspace hears who gives a command. */
  foreign(): Reply;
  readonly turnstile: Turnstile;
  warn(message: string, error: unknown): void;
  /** From now on the workspace has this address. */
  at(workspace: Workspace): void;
  /** Takes nothing new. */
  close(): void;
  /** Resolves when nothing is being answered. */
  idle(): Promise<void>;
}

/** An entry in the menu of a message that was chosen. */
export interface MenuChoice {
  readonly id: string;
  /** All texts and addresses of the message. */
  readonly text: string;
  readonly files: readonly MessageFile[];
  readonly asker: Asker;
}

const TEXT_MAX = 20_000;

export function handlersOf(desk: Desk, language: Language, logger: AppLogger): Handlers {
  const turnstile = createTurnstile();
  const tools = toolsOf(desk, language, logger);
  return {
    command: (text, asker, surface) => tools.show(() => desk.command(text, asker), asker, surface),
    click: (click, surface) => answerClick(click, tools, surface),
    submit: (submission, surface) => takeSubmission(submission, tools, surface),
    async shortcut({ id, text, files, asker }, surface) {
      const shortcut = desk.shortcuts.find((each) => each.id === id);
      if (shortcut === undefined) return notice(replyWords[language].unknownAction);
      return tools.show(() => shortcut.take(text.slice(0, TEXT_MAX), asker, files), asker, surface);
    },
    home: (userId, surface) => tools.showHome(userId, surface),
    async channelChanged(change) {
      try {
        await desk.channelChanged(change);
      } catch (error) {
        tools.warn("what became of a channel could not be noted", error);
      }
    },
    unfurls: (links) => unfurlsOf(links, tools),
    foreign: () => notice(replyWords[language].membersOnly),
    turnstile,
    warn: tools.warn,
    at: tools.at,
    close: () => turnstile.close(),
    idle: () => turnstile.idle(),
  };
}
