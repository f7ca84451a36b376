import type { Config } from "#config";
import { BUTTONS } from "#desk";
import type { Log, Messenger } from "#pipeline";
import { createSlackMessenger, createTerminalMessenger } from "#slack";
import { hidingSecrets, withHiddenReasons } from "./hidden-reasons.ts";

/** With a token the cards go to Slack; without one they are printed. */
export function configuredMessenger(config: Config, log: Log): Messenger {
  const { botToken } = config.secrets;
  if (botToken !== null) {
    const messenger = createSlackMessenger({
      token: botToken,
      apiUrl: config.slack.apiUrl,
      buttons: BUTTONS,
      unfit: (key, problems) =>
        log.error({ key, problems }, "a card breaks a limit of Slack and goes in its plain form"),
    });
    return withHiddenReasons(messenger, hidingSecrets(config));
  }
  return createTerminalMessenger({ write: (text) => void process.stdout.write(text), ...terminalShape() });
}

/** How cards are printed: in colour where standard output is a terminal that wants it, and not wider than one reads. */
export function terminalShape(): { readonly colour: boolean; readonly width: number } {
  const { isTTY, columns } = process.stdout;
  return {
    colour: isTTY === true && process.env.NO_COLOR === undefined,
    width: Math.min(columns ?? 100, 110),
  };
}
