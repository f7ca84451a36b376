import type { InEach, Language } from "#alert";
import type { Answer, Pressable } from "#slack";

/** What was held back together: the posts of one run for one channel, as the configuration writes it. */
export interface HoldPlace {
  readonly run: number;
  readonly channel: string;
}

/** What the buttons of a hold card carry, as long as something is held; null under anything else. */
export function heldUnder({ content }: Pressable): string | null {
  if (content.type !== "hold-card" || content.done !== undefined) return null;
  const value = holdValue(content);
  return parseHoldValue(value) === null ? null : value;
}

/** `12/#kind-in-azc` */
export function holdValue({ run, channel }: HoldPlace): string {
  return `${run}/${channel}`;
}

/** Reads what {@link holdValue} wrote; null for anything else. */
export function parseHoldValue(value: string): HoldPlace | null {
  const match = /^(\d{1,15})\/(\S.{0,200})$/.exec(value);
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { run: Number(match[1]), channel: match[2] };
}

/** Answers for the place that a button carries. */
export function forHeld(
  value: string,
  language: Language,
  answer: (place: HoldPlace) => Answer | null,
): Answer {
  const place = parseHoldValue(value);
  const answered = place === null ? null : answer(place);
  return answered ?? { text: NOTHING[language] };
}

const NOTHING: InEach<string> = {
  nl: "Er wordt hier niets meer vastgehouden.",
  en: "Nothing is held here any more.",
};
