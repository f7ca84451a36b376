import { inBoth, type Language } from "#alert";
import { dayFacts, type StatusReport } from "#report";
import { adviceOn, noticeText } from "#slack";

/** What the last day came to: "412 gegevens bekeken, 9 treffers, 0 niet bezorgd, achterstand 2 min". */
export function completeness(report: StatusReport, language: Language): string {
  return noticeText({ what: "day", ...dayFacts(report) }, language);
}

/** What is wrong and what to do about it, a line each, in words for somebody who is no engineer. */
export function troubles(
  { parked, outbox, sources }: Pick<StatusReport, "parked" | "outbox" | "sources">,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const refused = parked.map(({ channel, reason }) => {
    const whole = channel === "*";
    const said = whole ? words.parkedApp : words.parkedChannel(channel);
    return `${said} ${adviceOn(reason, whole ? null : channel, language)}`;
  });
  const failing = sources
    .filter(({ status }) => status === "unavailable" || status === "failed")
    .map(({ source, error }) => `${source}: ${error ?? "?"}`);
  const dead = outbox.dead ?? 0;
  return [...refused, ...(dead === 0 ? [] : [words.dead(dead)]), ...failing];
}

const WORDS = inBoth({
  parkedApp: {
    nl: "Slack neemt nu niets van Kamerwacht aan.",
    en: "Slack takes nothing from Kamerwacht now.",
  },
  parkedChannel: {
    nl: (channel: string) => `Berichten voor ${channel} wachten.`,
    en: (channel) => `Messages for ${channel} wait.`,
  },
  dead: {
    nl: (count: number) =>
      `${count} ${count === 1 ? "bericht is" : "berichten zijn"} door Slack geweigerd en terzijde gelegd.`,
    en: (count) =>
      `Slack rejected ${count} ${count === 1 ? "message, which was" : "messages, which were"} laid aside.`,
  },
});
