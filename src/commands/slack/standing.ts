import { type Answer, adviceOn } from "#slack";
import { completenessLine, type StatusReport, statusReport } from "../status.ts";
import type { DeskParts } from "./parts.ts";

/** How the program stands, for whoever asks: the completeness line, and what is wrong with what to do. */
export function standing(parts: DeskParts): Answer {
  const report = statusReport(parts.app.store, parts.app.context.clock());
  return { text: [completenessLine(report, parts.config.language), ...troubles(report, parts)].join("\n") };
}

/** What is wrong and what to do about it, a line each, in words for somebody who is no engineer. */
export function troubles(report: StatusReport, { config, words }: DeskParts): readonly string[] {
  const { parked, outbox, sources } = report;
  const refused = parked.map(({ channel, reason }) => {
    const whole = channel === "*";
    const said = whole ? words.parkedApp : words.parkedChannel(channel);
    return `${said} ${adviceOn(reason, whole ? null : channel, config.language)}`;
  });
  const failing = sources
    .filter(({ status }) => status === "unavailable" || status === "failed")
    .map(({ source, error }) => `${source}: ${error ?? "?"}`);
  const dead = outbox.dead ?? 0;
  return [...refused, ...(dead === 0 ? [] : [words.dead(dead)]), ...failing];
}
