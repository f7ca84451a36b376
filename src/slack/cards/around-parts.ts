import type { CardDeadline, Language, ReadBy, TakeUp } from "#alert";
import { civilDate, type Link, type Telling } from "#parliament";
import { bold, type Inline, lines, link, mention, type Part, part, plain, richText } from "../blocks.ts";
import { oneLine } from "../text.ts";
import { cardWords } from "../words/card-words.ts";
import { longDate } from "../words/dates.ts";
import { takeUpWords } from "../words/take-up-words.ts";

const NOTE_MAX = 300;
const PAGES_MAX = 5;

/** `termijn verstreken op 1 december 2024`, or null without one. */
export function deadlineState(deadline: CardDeadline | null, language: Language): string | null {
  if (deadline === null) return null;
  const words = cardWords[language];
  const date = longDate(deadline.on, language);
  return deadline.state === "passed" ? words.wasDueOn(date) : words.dueOn(date);
}

/** `Opgepakt door @Anna · 15 januari 2025 · “Ik bel de indiener”`; nothing where no user of Slack did. */
export function takeUpPart(claim: TakeUp | undefined, language: Language): readonly Part[] {
  if (claim === undefined) return [];
  const who = mention(claim.userId);
  // A claim is a person's: a group, or what is no id of Slack, is nobody.
  if (who[0]?.type !== "user") return [];
  const on = civilDate(claim.at);
  const note = oneLine(claim.note ?? "", NOTE_MAX);
  const aside = [on === null ? "" : longDate(on, language), note === "" ? "" : `“${note}”`];
  return [
    part(
      0,
      richText(
        lines([
          ...bold(`${takeUpWords[language].takenUpBy} `),
          ...who,
          ...plain(aside.map((piece) => (piece === "" ? "" : ` · ${piece}`)).join("")),
        ]),
      ),
    ),
  ];
}

/** `Gelezen door @Anna · 15 januari 2025`; nothing where nobody did. */
export function readPart(read: ReadBy | undefined, language: Language): readonly Part[] {
  const who = read === undefined ? [] : mention(read.userId);
  if (read === undefined || who[0]?.type !== "user") return [];
  const on = civilDate(read.at);
  const when = on === null ? "" : ` · ${longDate(on, language)}`;
  return [part(0, richText(lines([...bold(`${takeUpWords[language].readBy} `), ...who, ...plain(when)])))];
}

/** Where else the same thing stands, beside the pages that have a button. */
export function alsoPart(
  also: readonly Telling[],
  shown: readonly Link[],
  language: Language,
): readonly Part[] {
  const known = new Set(shown.map(({ url }) => url));
  const others = also.filter(({ url }) => !known.has(url)).slice(0, PAGES_MAX);
  if (others.length === 0) return [];
  const named = others.flatMap(({ source, url }, index): readonly Inline[] => [
    ...plain(index === 0 ? " " : " · "),
    ...link(oneLine(SITES.get(source) ?? source, 60) || "…", url),
  ]);
  return [part(5, richText(lines([...plain(`${cardWords[language].alsoAt}:`), ...named])))];
}

/** What people call the sources that have pages. */
const SITES: ReadonlyMap<string, string> = new Map([
  ["gegevensmagazijn", "open data van de Tweede Kamer"],
  ["tweedekamer", "tweedekamer.nl"],
  ["officielebekendmakingen", "officielebekendmakingen.nl"],
]);
