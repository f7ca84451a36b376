import { runCommand } from "../run-command.ts";
import type { Way } from "./way.ts";

/**
 * In the process of the test: without the start of a process, without Slack's pace of a message a second, and by a
 * clock that `pass` sets forward. What the program prints of cards, where there is no Slack, is not in the outcome.
 */
export function inThisProcess(): Way {
  let aheadMs = 0;
  const replacements = {
    clock: () => new Date(Date.now() + aheadMs),
    pauseMs: 0,
    progress: () => {},
  };
  return {
    run(words, slack) {
      const environment = slack === null ? {} : { SLACK_BOT_TOKEN: slack.token, SLACK_API_URL: slack.url };
      return runCommand(words, { ...environment, LOG_LEVEL: "silent" }, replacements);
    },
    async pass(seconds) {
      aheadMs += seconds * 1000;
    },
  };
}
