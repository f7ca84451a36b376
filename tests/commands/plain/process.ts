import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Outcome } from "../run-command.ts";
import type { PlaceOfSlack, Way } from "./way.ts";

/** As its users start it: a process of its own, at Slack's pace and by the real clock. */
export function asProcess(): Way {
  return { run, pass: (seconds) => sleep(seconds * 1000) };
}

async function run(words: readonly string[], slack: PlaceOfSlack | null): Promise<Outcome> {
  const { SLACK_BOT_TOKEN: _, ...rest } = process.env;
  const slackEnv = slack === null ? {} : { SLACK_BOT_TOKEN: slack.token, SLACK_API_URL: slack.url };
  const child = spawn(process.execPath, ["src/start.js", ...words], {
    env: { ...rest, ...slackEnv, NO_COLOR: "1" },
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  child.stderr.on("data", (chunk) => (err += String(chunk)));
  const [status] = (await once(child, "close")) as [number];
  return { status, out, err };
}
