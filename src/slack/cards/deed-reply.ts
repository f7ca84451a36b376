import type { Deed, DeedReply, Language } from "#alert";
import { type Composition, type Inline, mention, part, plain, richText, section } from "../blocks.ts";
import { oneLine } from "../text.ts";
import { momentOf } from "../words/dates.ts";
import { deedNames, deedWords } from "../words/deed-words.ts";

const TITLE_MAX = 240;

/** What somebody did to what is heard in a channel, and who. */
export function deedComposition({ deed, language }: DeedReply): Composition {
  const [what] = deedNames[deed.deed][language];
  return {
    sentence: `${what}${untilOf(deed, language)}: ${thingOf(deed, language)}`,
    parts: [part(0, richText(section(deedLine(deed, language))))],
  };
}

/** `Gedempt door @naam tot vrijdag 22 november om 13:00: Motie-Van Nispen …` */
export function deedLine(deed: Deed, language: Language): Inline[] {
  const [what, by] = deedNames[deed.deed][language];
  const who = /^[UW]/.test(deed.userId) ? mention(deed.userId) : [];
  return [
    ...plain(`${what}${by} `),
    ...(who.length === 0 ? plain(deedWords[language].somebody) : who),
    ...plain(`${untilOf(deed, language)}: ${thingOf(deed, language)}`),
  ];
}

function untilOf({ deed, until }: Deed, language: Language): string {
  if (deed !== "muted" || until === undefined) return "";
  return ` ${deedWords[language].until(until === null ? null : momentOf(until, language))}`;
}

function thingOf({ title, count }: Deed, language: Language): string {
  return (count === undefined ? oneLine(title, TITLE_MAX) : deedWords[language].held(count)) || "…";
}
