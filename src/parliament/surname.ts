/**
 * The surname in a person's name, in a form in which two spellings of it are equal: without initials, capitals,
 * accents and double spaces. `K.P. Yeşilgöz-Zegerius` and `Yesilgöz-Zegerius` give `yesilgoz-zegerius`, `M. van Nispen`
 * and `Van Nispen` give `van nispen`.
 */
export function surnameKey(name: string): string {
  return name
    .slice(0, NAME_MAX)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[‐‑–]/g, "-")
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:\p{L}{1,3}\.[-\s]?)+/u, "")
    .toLowerCase();
}

const NAME_MAX = 200;
