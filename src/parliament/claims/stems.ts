import { PARTICIPLE } from "./lexicon.ts";

/**
 * Whether words hold the participle of the one verb that a request asks for with `te`: `verlaagd` of `te verlagen`,
 * `ingericht` of `in te richten`. Compared by their consonants, which Dutch verbs keep in all their forms. Of several
 * verbs one that is done does not do the others.
 */
export function sharesVerb(words: readonly string[], request: string): boolean {
  const [wanted, ...others] = infinitivesIn(request);
  if (wanted === undefined || others.length > 0) return false;
  return words.some((word) => PARTICIPLE.test(word) && isOf(word, wanted));
}

/** Endings of nouns of what is done: `verkenning`, `evaluatie`, `onderzoek`. */
const OF_VERB = /(?:ing|atie|ie|e)$/;
const STEM_LETTERS_MIN = 3;

/** What a request asks for with `te`, by the consonants of its verbs. */
export function deedsIn(request: string): ReadonlySet<string> {
  return new Set(
    infinitivesIn(request).flatMap(({ particle, stem, bare }) =>
      [stem, bare].filter((one) => one !== "").map((one) => skeleton(particle) + one),
    ),
  );
}

/** Whether a noun is that of one of these verbs: `het onderzoek` of `te onderzoeken`. */
export function namesDeed(noun: string, deeds: ReadonlySet<string>): boolean {
  if (deeds.size === 0) return false;
  const own = skeleton(noun.replace(OF_VERB, ""));
  return own.length >= STEM_LETTERS_MIN && deeds.has(own);
}

interface Infinitive {
  /** The half before `te`, where it has one. */
  readonly particle: string;
  readonly stem: string;
  /** Of `evalueren` without its ending; else empty. */
  readonly bare: string;
}

const PARTICLES =
  /^(?:aan|af|bij|door|in|mee|na|om|onder|op|over|toe|terug|uit|vast|voor|voort|vrij|weg|stop|open)$/;
/** Verbs that say nothing of their own: `te laten onderzoeken` asks for research. */
const EMPTY =
  /^(?:laten|gaan|komen|doen|zijn|hebben|worden|kunnen|zorgen|maken|nemen|brengen|geven|houden|stellen|zetten)$/;

function infinitivesIn(request: string): readonly Infinitive[] {
  return [...request.matchAll(/(?:(\p{L}+) )?\bte (?:laten )?(\p{L}+en)\b/gu)].map(
    ([, before = "", verb = ""]) => {
      const particle = PARTICLES.test(before) ? before : "";
      const isEmpty = particle === "" && EMPTY.test(verb);
      const bare = verb.endsWith("eren") ? skeleton(verb.slice(0, -4)) : "";
      return { particle, stem: isEmpty ? "" : skeleton(verb.slice(0, -2)), bare };
    },
  );
}

function isOf(participle: string, { particle, stem }: Infinitive): boolean {
  if (!participle.startsWith(particle) || stem.length < 2) return false;
  const rest = participle.slice(particle.length).replace(/^ge/, "");
  const own = skeleton(rest.replace(/(?:en|d|t)$/, ""));
  const whole = skeleton(rest);
  return own === stem || whole === stem;
}

/** Its consonants, each once where it stands double, voiced ones as they end a word. */
function skeleton(word: string): string {
  return word
    .replace(/v/g, "f")
    .replace(/z/g, "s")
    .replace(/ij/g, "")
    .replace(/[aeiouyáéíóúëïöü]/g, "")
    .replace(/(\p{L})\1+/gu, "$1");
}
