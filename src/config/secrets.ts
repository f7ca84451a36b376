import { inspect } from "node:util";
import type { Secrets } from "./config.ts";
import type { Surroundings } from "./env-file.ts";
import type { Problem } from "./errors.ts";
import { inEach, type Said } from "./said.ts";
import { readUrl, ValueError } from "./values.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment holds: the secrets, and where Slack is. No value ever stands in a problem. */
export function readEnvironment({ values: environment, placeOf }: Pick<Surroundings, "values" | "placeOf">): {
  readonly secrets: Secrets;
  readonly apiUrl: string;
  /** See {@link Config.ballastMb}. */
  readonly ballastMb: number;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  function complain(name: string, said: Said): void {
    problems.push({
      ...placeOf(name),
      said: inEach((each) => `${name}: ${said[each]}`),
    });
  }
  for (const [name, prefix, what] of TOKENS) {
    const fault = tokenFault(set(environment, name), prefix, what);
    if (fault !== null) complain(name, fault);
  }
  const signingFault = signingSecretFault(set(environment, "SLACK_SIGNING_SECRET"));
  if (signingFault !== null) complain("SLACK_SIGNING_SECRET", signingFault);
  for (const name of ["SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET"]) {
    if (set(environment, name) !== null && set(environment, "SLACK_BOT_TOKEN") === null) {
      complain(name, {
        nl: "staat er, maar SLACK_BOT_TOKEN niet: zet die er ook bij, of laat beide weg",
        en: "is set, but SLACK_BOT_TOKEN is not: set it too, or neither of them",
      });
    }
  }
  return {
    secrets: secretsOf(environment),
    apiUrl: apiUrlOf(environment, complain),
    ballastMb: ballastOf(environment, complain),
    problems,
  };
}

/** What lets a program that meets a full disk finish what it holds. */
const BALLAST_MB = 16;
const BALLAST_MAX_MB = 1_024;

const TOKENS = [
  ["SLACK_BOT_TOKEN", "xoxb-", { nl: "het bot-token van de app", en: "the bot token of the app" }],
  [
    "SLACK_APP_TOKEN",
    "xapp-",
    { nl: "het app-level token voor Socket Mode", en: "the app-level token for Socket Mode" },
  ],
] as const;

/** An empty variable counts as none: that is what an unfilled line of an env file gives. */
function set(environment: Environment, name: string): string | null {
  const value = environment[name];
  return value === undefined || value.trim() === "" ? null : value;
}

function tokenFault(token: string | null, prefix: string, what: Said): Said | null {
  if (token === null) return null;
  if (!token.startsWith(prefix)) {
    return {
      nl: `hier hoort ${what.nl}, dat begint met ${prefix}`,
      en: `must be ${what.en}, which begins with ${prefix}`,
    };
  }
  if (!/^[A-Za-z0-9-]+$/.test(token)) {
    return {
      nl: "er staat een spatie, aanhalingsteken of ander teken in dat in geen token voorkomt",
      en: "holds a space, a quote or another character that no token has",
    };
  }
  if (token.length > prefix.length) return null;
  return { nl: `is alleen het begin van ${what.nl}`, en: `is only the beginning of ${what.en}` };
}

function signingSecretFault(secret: string | null): Said | null {
  if (secret === null || /^[A-Za-z0-9]{8,128}$/.test(secret)) return null;
  return {
    nl: "hier hoort het signing secret van de app: alleen letters en cijfers, meestal 32",
    en: "must be the signing secret of the app: letters and digits only, usually 32 of them",
  };
}

function apiUrlOf(environment: Environment, complain: (name: string, said: Said) => void): string {
  const text = set(environment, "SLACK_API_URL")?.trim() ?? "https://slack.com/api/";
  try {
    const url = readUrl(text);
    return url.endsWith("/") ? url : `${url}/`;
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    complain("SLACK_API_URL", error.said);
    return "https://slack.com/api/";
  }
}

function ballastOf(environment: Environment, complain: (name: string, said: Said) => void): number {
  const text = set(environment, "KAMERWACHT_BALLAST_MB")?.trim() ?? String(BALLAST_MB);
  if (/^\d+$/.test(text) && Number(text) <= BALLAST_MAX_MB) return Number(text);
  complain("KAMERWACHT_BALLAST_MB", {
    nl: `hier hoort een heel getal van 0 tot en met ${BALLAST_MAX_MB}, zonder MB erachter`,
    en: `must be a whole number from 0 to ${BALLAST_MAX_MB}, without MB behind it`,
  });
  return BALLAST_MB;
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
