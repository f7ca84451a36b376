import { inspect } from "node:util";
import type { Secrets } from "./config.ts";
import type { Problem } from "./errors.ts";
import { readUrl, ValueError } from "./values.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment holds: the secrets, and where Slack is. No value ever stands in a problem. */
export function readEnvironment(environment: Environment): {
  readonly secrets: Secrets;
  readonly apiUrl: string;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  function complain(name: string, message: string): void {
    problems.push({ file: "environment", line: 0, column: 0, message: `${name}: ${message}` });
  }
  for (const [name, prefix, what] of TOKENS) {
    const fault = tokenFault(set(environment, name), prefix, what);
    if (fault !== null) complain(name, fault);
  }
  const signingFault = signingSecretFault(set(environment, "SLACK_SIGNING_SECRET"));
  if (signingFault !== null) complain("SLACK_SIGNING_SECRET", signingFault);
  for (const name of ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"]) {
    if (set(environment, name) !== null && set(environment, "SLACK_BOT_TOKEN") === null) {
      complain(name, "is set, but SLACK_BOT_TOKEN is not: set it too, or neither of them");
    }
  }
  return { secrets: secretsOf(environment), apiUrl: apiUrlOf(environment, complain), problems };
}

const TOKENS = [
  ["SLACK_BOT_TOKEN", "xoxb-", "the bot token of the app"],
  ["SLACK_APP_TOKEN", "xapp-", "the app-level token for Socket Mode"],
] as const;

/** An empty variable counts as none: that is what an unfilled line of an env file gives. */
function set(environment: Environment, name: string): string | null {
  const value = environment[name];
  return value === undefined || value.trim() === "" ? null : value;
}

function tokenFault(token: string | null, prefix: string, what: string): string | null {
  if (token === null) return null;
  if (!token.startsWith(prefix)) return `must be ${what}, which begins with ${prefix}`;
  if (!/^[A-Za-z0-9-]+$/.test(token)) return "holds a space, a quote or another character that no token has";
  return token.length > prefix.length ? null : `is only the beginning of ${what}`;
}

function signingSecretFault(secret: string | null): string | null {
  if (secret === null || /^[A-Za-z0-9]{8,128}$/.test(secret)) return null;
  return "must be the signing secret of the app: letters and digits only, usually 32 of them";
}

function apiUrlOf(environment: Environment, complain: (name: string, message: string) => void): string {
  const text = set(environment, "SLACK_API_URL")?.trim() ?? "https://slack.com/api/";
  try {
    const url = readUrl(text);
    return url.endsWith("/") ? url : `${url}/`;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    complain("SLACK_API_URL", error.message);
    return "https://slack.com/api/";
  }
}

function secretsOf(environment: Environment): Secrets {
  const secrets = {
    botToken: set(environment, "SLACK_BOT_TOKEN"),
    appToken: set(environment, "SLACK_APP_TOKEN"),
    signingSecret: set(environment, "SLACK_SIGNING_SECRET"),
  };
  // Read by name only: nothing that walks over the fields or prints the object comes upon them.
  return Object.defineProperties(Object.create(null), {
    ...hidden(secrets),
    ...hidden({ toJSON: () => "[secret]", [inspect.custom]: () => "[secret]" }),
  }) as Secrets;
}

function hidden(values: object): PropertyDescriptorMap {
  return Object.fromEntries(Reflect.ownKeys(values).map((key) => [key, { value: Reflect.get(values, key) }]));
}
