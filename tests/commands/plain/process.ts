import { spawn } from "node:child_process";
import { once } from "node:events";

/** Runs the program as its users start it. In: its words, and where Slack is; null: no Slack. */
export async function kamerwacht(
  words: readonly string[],
  slack: { readonly url: string; readonly token: string } | null,
): Promise<{ readonly status: number; readonly out: string; readonly err: string }> {
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
