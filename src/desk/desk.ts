import { takeChannelChange } from "#pipeline";
import type { Desk, Window } from "#slack";
import type { DeskButton, DeskWindow } from "./button.ts";
import { BUTTONS } from "./buttons/index.ts";
import { homeOf } from "./home/home.ts";
import { answerCommand } from "./kamer/command.ts";
import type { DeskParts } from "./ports.ts";
import { preview } from "./preview.ts";
import { type Allowed, refusalOf } from "./roles.ts";
import { SHORTCUTS } from "./shortcuts/index.ts";

/** Answers people in Slack from the archive, and carries out what they ask. */
export function createDesk(given: Omit<DeskParts, "command">): Desk {
  const parts: DeskParts = { ...given, command: (text, asker) => answerCommand(text, asker, parts) };
  return {
    buttons: BUTTONS.map((button) => ({
      ...button,
      press: async (press) => refusalOf(allowedOf(button), press.asker, parts) ?? button.press(press, parts),
    })),
    windows: BUTTONS.flatMap((button) =>
      button.window === undefined ? [] : [guardedWindow(button.window, allowedOf(button), parts)],
    ),
    shortcuts: SHORTCUTS.map(({ id, take }) => ({
      id,
      take: async (text, asker, files) =>
        refusalOf("keepers", asker, parts) ?? take(text, asker, parts, files),
    })),
    command: parts.command,
    home: async (userId) => homeOf(userId, parts),
    async channelChanged(change) {
      takeChannelChange(change, parts.program.context);
      parts.program.wake();
    },
    preview: async (url) => preview(url, parts),
  };
}

function allowedOf({ isForAll, isForMembers }: DeskButton): Allowed {
  if (isForAll === true) return "all";
  return isForMembers === true ? "members" : "keepers";
}

/** Anyone may fill in a window; what it carries out when it closes is for who may. */
function guardedWindow({ id, submit }: DeskWindow, allowed: Allowed, parts: DeskParts): Window {
  const needed = allowed === "all" ? "keepers" : allowed;
  return {
    id,
    submit(filled) {
      const submitted = submit(filled, parts);
      if (!("answer" in submitted)) return submitted;
      return { answer: (asker) => refusalOf(needed, asker, parts) ?? submitted.answer(asker) };
    },
  };
}
