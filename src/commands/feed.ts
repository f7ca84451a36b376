import type { Config } from "#config";
import { FEED_FORMS, type FeedForm, feedOf, type ScopeKind, scopeNamed } from "#page";
import { peekStore } from "#store";
import type { Output } from "./output.ts";
import { UsageError } from "./usage-error.ts";

export interface FeedOptions {
  readonly channel?: string;
  readonly watch?: string;
  readonly thing?: string;
  /** `rss`, `json` or `ics`; RSS where it is left out. */
  readonly form?: string;
}

/**
 * Prints what was told in a channel, of a rule or of a followed thing as a feed, or what is ahead of it as a calendar.
 * @returns the exit status, always 0
 * @throws UsageError for what is not watched; StoreError without an archive
 */
export function feed(options: FeedOptions, config: Config, output: Output, now: Date): number {
  const form = formOf(options.form ?? "rss");
  const [kind, name] = asked(options);
  const scope = scopeNamed(kind, name, config.watches);
  if (scope === null)
    throw new UsageError({
      nl: `${name} wordt niet gevolgd: geef een kanaal, een regel of een nummer uit de configuratie`,
      en: `${name} is not followed: give a channel, a watch or a number of the configuration`,
    });
  using store = peekStore(config.stateFolder);
  output.write(`${feedOf(scope, form, { config, store, clock: () => now }).trimEnd()}\n`);
  return 0;
}

function asked({ channel, watch, thing }: FeedOptions): readonly [ScopeKind, string] {
  const given = (
    [
      ["channel", channel],
      ["rule", watch],
      ["thing", thing],
    ] as const
  ).flatMap(([kind, name]) => (name === undefined ? [] : [[kind, name] as const]));
  const [only, ...others] = given;
  if (only !== undefined && others.length === 0) return only;
  throw new UsageError({
    nl: "geef --channel KANAAL, --watch ID of --thing NUMMER, een van de drie",
    en: "give --channel CHANNEL, --watch ID or --thing NUMBER, one of the three",
  });
}

function formOf(form: string): FeedForm {
  const known = FEED_FORMS.find((each) => each === form);
  if (known !== undefined) return known;
  throw new UsageError({
    nl: `--form is rss, json of ics, niet ${form}`,
    en: `--form is rss, json or ics, not ${form}`,
  });
}
