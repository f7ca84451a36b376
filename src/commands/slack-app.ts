import type { Config } from "#config";
import { createDesk, type Program } from "#desk";
import type { Log } from "#pipeline";
import { type AppLogger, createSlackApp } from "#slack";
import { proxyAgent, proxyOf } from "#sources";
import type { App } from "../app.ts";
import { within } from "./within.ts";

const STOP_MAX_MS = 3_000;
/** Somebody waits for it. */
const READ_MAX_MS = 20_000;

/** The app that answers in Slack, while it runs. */
export interface RunningSlack {
  connected(): boolean;
  stop(): Promise<void>;
}

/** Starts the app that answers in Slack. Delivery does not depend on it: when it cannot start, it is tried again. */
export function startSlack(config: Config, app: App, log: Log): RunningSlack | null {
  const { botToken, appToken, signingSecret } = config.secrets;
  if (botToken === null || (appToken === null && signingSecret === null)) return null;
  const proxy = proxyOf(process.env);
  const slack = createSlackApp({
    botToken,
    ...(appToken === null ? {} : { appToken }),
    ...(signingSecret === null ? {} : { signingSecret }),
    apiUrl: config.slack.apiUrl,
    port: config.slack.port,
    host: config.slack.host,
    language: config.language,
    keeperGroups: config.slack.keepers,
    workObjects: config.slack.workObjects,
    ...(proxy === null ? {} : { dispatcher: proxyAgent(proxy) }),
    logger: toldOnce(log, aboutOf(config)),
    desk: createDesk({ program: programOf(app), config }),
  });
  slack.start().catch((error: unknown) => log.error({ err: error }, "the Slack app did not start"));
  return { connected: () => slack.connected(), stop: () => within(STOP_MAX_MS, slack.stop()) };
}

/**
 * What to look at where the app cannot connect: the port that it listens on, the way to Slack, or the tokens that Slack
 * refuses.
 */
export function aboutOf({ secrets, slack }: Config): (reason: string) => string {
  const tokens = secrets.appToken === null ? "SLACK_BOT_TOKEN" : "SLACK_BOT_TOKEN, SLACK_APP_TOKEN";
  return (reason) => {
    if (/^E(ADDRINUSE|ACCES)$/.test(reason)) return `slack.port ${slack.port}`;
    return OF_TOKENS.test(reason) ? tokens : new URL(slack.apiUrl).host;
  };
}

/** Codes of Slack that tell of a token: `invalid_auth`, `token_revoked`, `account_inactive`, `missing_scope` … */
const OF_TOKENS = /auth|token|account|scope|permission|allowed/;

/** It is tried again every few seconds: one reason is told once. */
export function toldOnce(log: Log, about: (reason: string) => string): AppLogger {
  let told = "";
  return {
    info(message, fields = {}) {
      if (message === "slack app connected") told = "";
      log.info(fields, message);
    },
    warn(message, fields = {}) {
      const reason = "reason" in fields ? String(fields.reason) : "";
      if (message !== "slack app cannot connect") return log.warn(fields, message);
      if (told === reason) return log.debug(fields, message);
      told = reason;
      log.warn({ ...fields, about: about(reason) }, message);
    },
    error: (message, fields = {}) => log.error(fields, message),
  };
}

function programOf({ store, context, worker, reader, rulesChanged }: App): Program {
  const readText: Program["readText"] = (file) => reader.read(file, AbortSignal.timeout(READ_MAX_MS));
  return { store, context, readText, wake: () => worker.wake(), rulesChanged };
}
