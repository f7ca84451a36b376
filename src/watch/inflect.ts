import { IRREGULAR, LENGTHENED } from "./irregular.ts";

/**
 * The forms in which a Dutch word may stand in a text: the word, its plurals and its form with -e; of a plural the
 * singular too. In: one folded word. Out: folded words without repetition, the word itself first.
 *
 * The rules are those of Dutch spelling: a consonant doubles after a short vowel (wet, wetten), a long vowel in an
 * open syllable is written once (taak, taken), f and s become v and z (brief, brieven). Forms that do not exist do no
 * harm as long as they are not other words, which is why singulars are guessed at sparingly.
 */
export function inflections(word: string): readonly string[] {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return [word];
  const forms = new Set([word]);
  add(forms, inflected(word));
  for (const singular of singulars(word)) {
    forms.add(singular);
    add(forms, inflected(singular));
  }
  return [...forms];
}

function add(forms: Set<string>, more: Iterable<string>): void {
  for (const form of more) forms.add(form);
}

function inflected(word: string): string[] {
  const forms = [`${word}s`, ...irregularPlurals(word), ...learnedPlurals(word)];
  if (looksPlural(word)) return forms;
  if (word.endsWith("heid")) return [...forms, `${word.slice(0, -4)}heden`];
  if (/e$/.test(word) && !/(ie|ee)$/.test(word)) return [...forms, `${word}n`];
  const stems = stemsBeforeVowel(word);
  return [...forms, ...stems.flatMap((stem) => [`${stem}e`, `${stem}en`])];
}

function looksPlural(word: string): boolean {
  return withoutS(word).length > 0 || (word.length > 4 && /en$/.test(word) && !/[^e]een$/.test(word));
}

function irregularPlurals(word: string): string[] {
  return IRREGULAR.flatMap(([singular, ...plurals]) =>
    endsInWord(word, singular) ? plurals.map((plural) => word.slice(0, -singular.length) + plural) : [],
  );
}

/** A compound ends in the word when at least three letters stand before it, or nothing does. */
function endsInWord(word: string, end: string): boolean {
  return word === end || (word.endsWith(end) && word.length >= end.length + 3);
}

function learnedPlurals(word: string): string[] {
  if (word.endsWith("um")) return [`${word.slice(0, -2)}a`];
  return word.endsWith("icus") ? [`${word.slice(0, -2)}i`] : [];
}

/** What stands before -e and -en: `wett`, `tak`, `briev`. */
function stemsBeforeVowel(word: string): string[] {
  if (LENGTHENED.some((ending) => endsInWord(word, ending))) return voiced(word);
  if (/([aeou])\1[bcdfgklmnprstvz]$/.test(word)) return voiced(word.slice(0, -2) + word.slice(-1));
  if (!/(^|[^aeiouy])[aeiou][bcdfgklmnprst]$/.test(word)) return voiced(word);
  const doubled = word + word.slice(-1);
  return UNSTRESSED.test(word) ? [doubled, ...voiced(word)] : [doubled];
}

/** Endings that may be without stress: `middel` has middelen, `model` modellen. */
const UNSTRESSED = /[a-z]{2}(er|el|em|en|ig|it|or|et|aar|ik|us|is)$/;

function voiced(stem: string): string[] {
  if (/(?:[aeiou]|ij|[lr])f$/.test(stem)) return [`${stem.slice(0, -1)}v`];
  if (/[aeiouy]s$|ijs$|[lrn]s$/.test(stem) && !/(isch|ss)$/.test(stem))
    return [`${stem.slice(0, -1)}z`, stem];
  return [stem];
}

/** The singulars that a word may be the plural of. */
function singulars(word: string): string[] {
  return [...irregularSingulars(word), ...withoutS(word), ...withoutEn(word), ...withoutE(word)];
}

function irregularSingulars(word: string): string[] {
  return IRREGULAR.flatMap(([singular, ...plurals]) =>
    plurals.flatMap((plural) => (endsInWord(word, plural) ? [word.slice(0, -plural.length) + singular] : [])),
  );
}

/** Only endings that plurals have: `alles` is not the plural of `alle`, nor `als` of `al`. */
function withoutS(word: string): string[] {
  return word.length >= 6 && /(er|el|em|en|ie|aar|eur|ier|oor|age)s$/.test(word) ? [word.slice(0, -1)] : [];
}

function withoutEn(word: string): string[] {
  if (word.length < 5 || !word.endsWith("en")) return [];
  if (word.endsWith("heden")) return [`${word.slice(0, -5)}heid`];
  const stem = word.slice(0, -2);
  if (/(ie|ee)$/.test(stem)) return [stem];
  // `ouderen` are old, `ouders` have children; one of the first is an `oudere`.
  if (word.endsWith("eren")) return [`${stem}e`];
  return [`${stem}e`, ...unvoweled(stem)];
}

/** Only endings of adjectives: `alleenreizende`, `veilige`, `tijdelijke`, `nationale`. */
function withoutE(word: string): string[] {
  if (word.length < 6) return [];
  if (/(end|ig|lijk|isch|eerd)e$/.test(word)) return [word.slice(0, -1)];
  if (word.endsWith("iele")) return [`${word.slice(0, -2)}el`];
  return /(bar|zam|loz|al|el|iev)e$/.test(word) && word.length >= 7 ? unvoweled(word.slice(0, -1)) : [];
}

/** A stem as it is spelled at the end of a word: `wett` wet, `tak` taak, `briev` brief. */
function unvoweled(stem: string): string[] {
  const last = stem.slice(-1);
  const devoiced = last === "v" ? "f" : last === "z" ? "s" : last;
  const base = stem.slice(0, -1);
  if (base.endsWith(last)) return [base];
  const word = base + devoiced;
  const open = /(^|[^aeiouy])([aeou])$/.exec(base);
  if (open === null) return [word];
  // `taken` is of taak, `dagen` of dag: the short vowel is the exception.
  const long = `${base}${open[2]}${devoiced}`;
  return LENGTHENED.some((ending) => endsInWord(word, ending)) ? [word, long] : [long];
}
