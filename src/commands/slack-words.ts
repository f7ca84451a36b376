import type { WatchHit } from "#alert";
import type { Config } from "#config";
import { displayId } from "#parliament";
import { helpText } from "#slack";
import type { App } from "../app.ts";
import { completenessLine, statusReport } from "./status.ts";

/** The answer to `/kamer TEXT`, seen only by who asked. */
export function answerCommand(text: string, app: App, config: Config): string {
  const word = text.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
  switch (word) {
    case "status":
      return completenessLine(statusReport(app.store, app.context.clock()));
    case "regels":
    case "rules":
      return ruleLines(app, config);
    default:
      return helpText(config.language);
  }
}

function ruleLines(app: App, config: Config): string {
  const { watches } = app.context.watching().matcher;
  if (watches.length === 0) return config.language === "nl" ? "Er zijn geen regels." : "There are no rules.";
  return watches
    .map((watch) => {
      const targets = [watch.motion, watch.dossier, watch.question, watch.promise, watch.document]
        .filter((id) => id !== undefined)
        .map(displayId);
      const query = watch.query === undefined ? [] : [`zoekt ${watch.query}`];
      return `${watch.name} (${watch.id}) in ${watch.channel}: ${[...targets, ...query].join("; ")}`;
    })
    .join("\n");
}

/** Why a post was made: the watches that led to it, each with its evidence; null for a post without any. */
export function evidenceOf(postKey: string, app: App): readonly WatchHit[] | null {
  const content = app.store.transaction((transaction) => transaction.lastContent(postKey));
  return content !== null && "hits" in content ? content.hits : null;
}
