/** `De Minister van Justitie en Veiligheid,` — the line above a signature, or below it in official publications. */
const TITLE_LINE =
  /^(?:mede namens[^\n]*\n+)?(?:de|het)?\s*((?:demissionair\s+)?(?:minister(?:-president)?|staatssecretaris)\b[^\n]{0,140}?)\s*,?\s*(?:a\.?\s?i\.?)?$/i;
const NAME_LINE =
  /^(?:(?:mr|drs|dr|ir|prof)\.\s*)*((?:\p{Lu}{1,2}[.]?(?:h\.)?\s?){1,6}\s*(?:[a-z’']{1,4}\s+){0,3}\p{Lu}[\p{L}’'-]+(?:[\s-]+(?:[a-z’']{1,4}\s+){0,3}\p{Lu}[\p{L}’'-]+){0,3}|\p{Lu}\p{Ll}+(?:\s+[a-z’']{1,4}){0,3}\s+\p{Lu}[\p{L}’'-]+(?:[\s-]\p{Lu}[\p{L}’'-]+)?)$/u;
const OFFICIAL =
  /\b(?:Antwoord|Mededeling)\s+van\s+((?:de\s+)?(?:Minister(?:-President)?|Staatssecretaris)\s[^\n]{2,160}?\([^)\n]{3,120}\))/u;
const BRIEF = /^BRIEF VAN (?:DE |HET )?((?:MINISTER|STAATSSECRETARIS)[^\n]{0,200})$/mu;

/**
 * Who signed or sent a document of the government: title and, where it stands below, name:
 * `Minister van Justitie en Veiligheid, D.M. van Weel`. Null where neither is found.
 */
export function signedBy(text: string): string | null {
  const official = OFFICIAL.exec(text)?.[1] ?? BRIEF.exec(text)?.[1];
  const signed = signature(text);
  if (signed?.includes(", ") === true) return signed;
  return official === undefined ? signed : fromCapitals(official.replace(/\s+/g, " ").trim());
}

function signature(text: string): string | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const found: string[] = [];
  for (const [at, line] of lines.entries()) {
    // A long title goes on over the next line: `De Minister van Landbouw en`.
    const goesOn = /^de (?:minister|staatssecretaris)\b.*\b(?:van|en|voor)$/i.test(line);
    const index = goesOn ? at + 1 : at;
    const title = TITLE_LINE.exec(goesOn ? `${line} ${lines[index] ?? ""}` : line)?.[1];
    if (title === undefined || /[?;]|\bover\b|\bop\b/.test(title)) continue;
    const name = [lines[index + 1], lines[index + 2]].find(
      (next) => next !== undefined && NAME_LINE.test(next),
    );
    const official = fromCapitals(title.trim());
    if (name !== undefined) return `${official}, ${name}`;
    found.push(official);
  }
  return found[0] ?? null;
}

/** `MINISTER VAN ASIEL EN MIGRATIE` as `Minister van Asiel en Migratie`; other text stays. */
function fromCapitals(text: string): string {
  if (/\p{Ll}/u.test(text)) return capital(text);
  const small = new Set("van de en der het voor".split(" "));
  const words = text.toLocaleLowerCase("nl").split(" ");
  return words.map((word) => (small.has(word) ? word : capital(word))).join(" ");
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase("nl"));
}
