import type { PlaceClaim } from "../citation.ts";
import type { Span } from "../text.ts";
import type { Speaker } from "./claim.ts";
import { toldIn, voicesIn } from "./read.ts";
import { motionKey } from "./same-motion.ts";
import { settle } from "./settle.ts";
import type { ClaimedText, Told } from "./told.ts";
import type { Voice } from "./voices.ts";

/** For each citation of a text, by its index, what the text says becomes of it, and who speaks there. */
export function claimsOf(document: ClaimedText): (place: number) => PlaceClaim {
  const claims = claimsByPlace(toldIn(document));
  const voices = document.isTitle === true ? null : voicesIn(document);
  return (place) => claims.get(place) ?? MENTIONED[spoken(voices?.(document.cited[place]?.start ?? 0))];
}

const MENTIONED: Readonly<Record<Speaker, PlaceClaim>> = {
  government: { treatment: "mentioned", speaker: "government" },
  house: { treatment: "mentioned", speaker: "house" },
  other: { treatment: "mentioned", speaker: "other" },
};

function spoken(voice: Voice | undefined): Speaker {
  const speaker = voice?.speaker ?? "other";
  return speaker === "silent" ? "other" : speaker;
}

function claimsByPlace(told: readonly Told[]): ReadonlyMap<number, PlaceClaim> {
  const taken = contradictions(told);
  const byPlace = Map.groupBy(
    told.filter(({ motion }) => motion.place !== undefined),
    ({ motion }) => motion.place ?? 0,
  );
  return new Map(
    [...byPlace].flatMap(([place, own]) => {
      const settled = own.map((one) => taken.get(keyOf(one)) ?? one);
      const [first] = settle<Span, Told>(settled).toSorted((a, b) => rank(a) - rank(b));
      return first === undefined ? [] : [[place, claimOf(first)] as const];
    }),
  );
}

function claimOf({ treatment, speaker, sentence, against, loose }: Told): PlaceClaim {
  return {
    treatment,
    speaker,
    said: sentence,
    ...(against === undefined ? {} : { against }),
    ...(loose === undefined ? {} : { loose }),
  };
}

/** What a speaker says of a motion and takes back in another place of the text is said in neither. */
function contradictions(told: readonly Told[]): ReadonlyMap<string, Told> {
  const groups = [...Map.groupBy(told, keyOf)].filter(([, own]) => own.length > 1);
  return new Map(
    groups.flatMap(([key, own]) =>
      settle<Span, Told>(own)
        .filter(({ against }) => against !== undefined)
        .map((one) => [key, one] as const),
    ),
  );
}

function keyOf({ motion, speaker }: Told): string {
  return `${speaker}\n${motionKey(motion)}`;
}

/** Of several speakers in one place the government first. */
function rank({ speaker }: Told): number {
  return speaker === "government" ? 0 : speaker === "other" ? 1 : 2;
}
