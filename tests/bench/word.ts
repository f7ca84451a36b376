const FIRST = ["bram", "dolk", "fjor", "gnoe", "hark", "kluw", "mast", "plof", "snoek", "twijg"];
const LAST = ["bak", "dorp", "feest", "grens", "haven", "kist", "laan", "molen", "poort", "ruim"];

/** A word that no other number has, and that is no form of another's. */
export function wordOf(number: number): string {
  const [hundreds, rest] = [Math.floor(number / 100), number % 100];
  return `${["zee", "lucht", "berg", "woud"][hundreds] ?? `x${hundreds}`}${FIRST[Math.floor(rest / 10)]}${LAST[rest % 10]}`;
}
