import type { Config } from "#config";
import type { DocumentText } from "#parliament";
import type { PipelineContext } from "#pipeline";
import type { Asker, Outcome } from "#slack";
import type { Store } from "#store";

/** The program around the desk, as far as it asks it for anything. */
export interface Program {
  readonly store: Pick<Store, "transaction" | "totals" | "index">;
  /** What is watched, the time, and what claims and held posts are carried out with. */
  readonly context: PipelineContext;
  /** The text of a file. Throws UnreadableError with the reason in Dutch. */
  readText(file: { readonly bytes: Uint8Array; readonly contentType: string | null }): Promise<DocumentText>;
  /** Lets what was just queued be delivered at once. */
  wake(): void;
  /** Takes over what was decided about rules in Slack, and gives what is newly followed its card. */
  rulesChanged(): void;
}

/** What every answer to somebody in Slack is made with. */
export interface DeskParts {
  readonly program: Program;
  readonly config: Pick<Config, "language" | "recesses">;
  /** What comes of `/kamer TEXT`: for buttons that stand for a command. */
  command(text: string, asker: Asker): Promise<Outcome>;
}
