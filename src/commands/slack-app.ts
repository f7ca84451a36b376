import type { Config } from "#config";
import { createDesk, type Program } from "#desk";
import type { Log } from "#pipeline";
import { createSlackApp } from "#slack";
import type { App } from "../app.ts";
import { within } from "./within.ts";

const STOP_MAX_MS = 3_000;

/** The app that answers in Slack. Delivery does not depend on it: when it cannot start, it is tried again. */
export function startSlack(config: Config, app: App, log: Log): { stop(): Promise<void> } | null {
  const { botToken, appToken, signingSecret } = config.secrets;
  if (botToken === null || (appToken === null && signingSecret === null)) return null;
  const slack = createSlackApp({
    botToken,
    ...(appToken === null ? {} : { appToken }),
    ...(signingSecret === null ? {} : { signingSecret }),
    apiUrl: config.slack.apiUrl,
    port: config.slack.port,
    host: config.slack.host,
    language: config.language,
    logger: {
      info: (message: string, fields: object = {}) => log.info(fields, message),
      warn: (message: string, fields: object = {}) => log.warn(fields, message),
      error: (message: string, fields: object = {}) => log.error(fields, message),
    },
    desk: createDesk({ program: programOf(app), config }),
  });
  slack.start().catch((error: unknown) => log.error({ err: error }, "the Slack app did not start"));
  return { stop: () => within(STOP_MAX_MS, slack.stop()) };
}

function programOf({ store, context, worker, rulesChanged }: App): Program {
  return { store, context, wake: () => worker.wake(), rulesChanged };
}
