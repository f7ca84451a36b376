import type { InEach } from "#alert";
import type { Config } from "#config";
import { csvOf, type Listing, tableOf } from "#report";
import type { Store } from "#store";
import type { Watch } from "#watch";
import { openArchive } from "./archive.ts";
import type { Output } from "./output.ts";
import { type ScopeOptions, scopedWatches } from "./scoped-watches.ts";
import { UsageError } from "./usage-error.ts";

/** How a list is asked for; each command has some of these. */
export interface ListOptions {
  /** Everything in the archive, not only what is followed. */
  readonly all?: boolean;
  readonly limit?: string;
  readonly csv?: boolean;
  readonly ics?: boolean;
}

/** A list as it is asked for, and what it is made of. The archive closes with it. */
export interface AskedList extends Disposable {
  readonly form: Form;
  /** At most so many rows; null for all. */
  readonly limit: number | null;
  /** The watches are those of the files and those made in Slack; the archive is null where there is none. */
  readonly look: Look;
  /** Prints rows; a table without rows says so. A calendar is written by the list that can be one. */
  print(listing: Listing, nothing: InEach<string>): void;
}

interface Look extends Pick<Config, "recesses"> {
  readonly watches: readonly Watch[];
  readonly archive: Store | null;
  readonly now: Date;
}

type Form = "csv" | "ics" | "json" | "table";

/**
 * What every command that lists something begins with.
 * @throws UsageError where it is asked for in several forms, or of what nobody watches
 */
export function openList(
  options: ListOptions & ScopeOptions,
  config: Config,
  output: Output,
  json: boolean,
  now: Date,
): AskedList {
  const form = oneForm(options, json);
  const limit = limitOf(options.limit);
  const { language, recesses, stateFolder } = config;
  using opening = new DisposableStack();
  const archive = openArchive(stateFolder, output, language);
  opening.use(archive);
  const watches = scopedWatches(options, config, archive);
  const open = opening.move();
  return {
    form,
    limit,
    look: { watches, recesses, archive, now },
    print({ names, columns, rows }, nothing) {
      if (form === "csv") output.write(csvOf(names, rows));
      else if (form === "json") for (const row of rows) output.print(JSON.stringify(row));
      else output.print(rows.length === 0 ? nothing[language] : tableOf(columns, rows));
    },
    [Symbol.dispose]: () => open.dispose(),
  };
}

function oneForm({ csv = false, ics = false }: ListOptions, json: boolean): Form {
  if ([csv, json, ics].filter((form) => form).length > 1)
    throw new UsageError({
      nl: "kies één vorm: --json, --csv of --ics",
      en: "choose one form: --json, --csv or --ics",
    });
  if (ics) return "ics";
  if (csv) return "csv";
  return json ? "json" : "table";
}

/** A whole number above 0, or null where none is given. Throws UsageError. */
export function limitOf(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,6}$/.test(value)) {
    throw new UsageError({
      nl: `--limit is een geheel getal boven 0, niet ${value}`,
      en: `--limit is a whole number above 0, not ${value}`,
    });
  }
  return Number(value);
}
