import { cite } from "#parliament";
import type { SlackAppOptions } from "./app.ts";
import { appWordsOf } from "./app-words.ts";
import { answerClick, type Click, openRule } from "./clicks.ts";
import { parseCommand } from "./command-words.ts";
import type { Asker } from "./desk.ts";
import { helpText } from "./help.ts";
import { notice, type Reply } from "./reply.ts";
import { type Submission, type Submitted, takeSubmission } from "./submissions.ts";
import { type Surface, type Tools, toolsOf } from "./tools.ts";
import { createTurnstile, type Turnstile } from "./turnstile.ts";
import { unfurlsOf } from "./unfurl.ts";

/** What the app answers, and what it is answering now. It outlives connections. Nothing of it throws. */
export interface Handlers {
  /** The answer to `/kamer TEXT`; null where a window shows it. */
  command(text: string, asker: Asker, surface: Surface): Promise<Reply | null>;
  click(click: Click, surface: Surface): Promise<Reply | null>;
  submit(submission: Submission, surface: Surface): Submitted;
  /** *Follow this piece* on a message, by all texts of it. */
  followMessage(texts: readonly string[], asker: Asker): Promise<Reply>;
  home(userId: string, surface: Surface): Promise<void>;
  unfurls(links: readonly string[]): ReturnType<typeof unfurlsOf>;
  readonly turnstile: Turnstile;
  warn(message: string, error: unknown): void;
  /** Takes nothing new. */
  close(): void;
  /** Resolves when nothing is being answered. */
  idle(): Promise<void>;
}

const TEXT_MAX = 20_000;

export function handlersOf(options: SlackAppOptions): Handlers {
  const language = options.language ?? "nl";
  const { desk } = options;
  const turnstile = createTurnstile();
  const tools: Tools = toolsOf(desk, language, options.logger);

  return {
    async command(text, asker, surface) {
      const { word, rest } = parseCommand(text);
      if (word === "help") return notice(helpText(language));
      if (word === "try") return openRule(rest, asker, tools, surface);
      return tools.reply(() => desk.command(word, rest, asker));
    },
    click: (click, surface) => answerClick(click, tools, surface),
    submit: (submission, surface) => takeSubmission(submission, tools, surface),
    async followMessage(texts, asker) {
      const ids = idsIn(texts.join("\n").slice(0, TEXT_MAX));
      if (ids.length === 0) return notice(appWordsOf(language).noNumber);
      return tools.reply(() => desk.follow({ ids }, asker));
    },
    async home(userId, surface) {
      try {
        await tools.publishHome(userId, surface);
      } catch (error) {
        tools.warn("App Home could not be shown", error);
      }
    },
    unfurls: (links) => unfurlsOf(links, tools),
    turnstile,
    warn: tools.warn,
    close: () => turnstile.close(),
    idle: () => turnstile.idle(),
  };
}

/** Everything that a message names in full, each once. */
function idsIn(text: string): readonly string[] {
  const ids = cite(text).map(({ id }) => id);
  return [...new Set(ids.filter((id) => !id.startsWith("rel:")))];
}
