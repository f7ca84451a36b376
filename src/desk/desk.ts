import { takeChannelChange } from "#pipeline";
import type { Desk } from "#slack";
import { BUTTONS } from "./buttons/index.ts";
import { homeOf } from "./home.ts";
import { answerCommand } from "./kamer/command.ts";
import type { DeskParts } from "./ports.ts";
import { preview } from "./preview.ts";
import { SHORTCUTS } from "./shortcuts/index.ts";

/** Answers people in Slack from the archive, and carries out what they ask. */
export function createDesk(parts: DeskParts): Desk {
  const windows = BUTTONS.flatMap(({ window }) => window ?? []);
  return {
    buttons: BUTTONS.map((button) => ({
      ...button,
      press: async (press) => button.press(press, parts),
    })),
    windows: windows.map(({ id, submit }) => ({ id, submit: (filled) => submit(filled, parts) })),
    shortcuts: SHORTCUTS.map(({ id, take }) => ({
      id,
      take: async (text, asker) => take(text, asker, parts),
    })),
    command: (text, asker) => answerCommand(text, asker, parts),
    home: async (userId) => homeOf(userId, parts),
    async channelChanged(change) {
      takeChannelChange(change, parts.program.context);
      parts.program.wake();
    },
    preview: async (url) => preview(url, parts),
  };
}
