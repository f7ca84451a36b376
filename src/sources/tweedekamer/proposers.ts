import type { Piece } from "../piece.ts";
import type { Said } from "./labels.ts";

const FIRST = /^(?:eerste (?:indiener|ondertekenaar)|indiener|vraagsteller)s?:?$/i;
const OTHER = /^(?:mede[- ]?(?:indiener|ondertekenaar)|medevraagsteller)s?:?$/i;
const PARTY = /^[\p{L}\d][\p{L}\d+&'’\- ]{0,40}$/u;
/** So many pieces of text a name with its party spans at most. */
const PIECES_MAX = 6;

/** Those who proposed a piece, the first of them first: a role, a link with the name, and the party after it. */
export function proposersIn(said: readonly Said[]): Piece["proposers"] {
  const roles = said.flatMap(({ text }, at) =>
    FIRST.test(text) ? [{ at, isFirst: true }] : OTHER.test(text) ? [{ at, isFirst: false }] : [],
  );
  const people = roles.flatMap(({ at, isFirst }, index) => {
    const until = Math.min(roles[index + 1]?.at ?? said.length, at + 1 + PIECES_MAX);
    const person = personIn(said.slice(at + 1, until));
    return person === null ? [] : [{ ...person, isFirst }];
  });
  return people
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
    .map(({ name, party }) => ({ name, party }));
}

interface Person {
  readonly name: string;
  readonly party: string | null;
}

/** A linked name, or else a name as plain text with what its bearer is: `P. van Houwelingen, Tweede Kamerlid`. */
function personIn(said: readonly Said[]): Person | null {
  const at = said.findIndex(({ element }) => element.is("a") || element.parents("a").length > 0);
  const linked = said[at];
  if (linked === undefined)
    return said.map(({ text }) => plainPerson(text)).find((one) => one !== null) ?? null;
  // `Jansen (SP)`, `Jansen, SP`, `Jansen` with the party in a piece of its own: `(SP)`, `Kamerlid SP`, `, SP`.
  const whole = /^(.+?)\s*(?:\(([^()]+)\)|,\s*([^,]+))$/.exec(linked.text);
  if (whole !== null) return { name: whole[1] ?? "", party: partyIn(whole[2] ?? whole[3] ?? "") };
  return { name: linked.text, party: partyIn(said[at + 1]?.text ?? "") };
}

function plainPerson(text: string): Person | null {
  const [, name, party] =
    /^(\p{Lu}[^,()]{1,60}?)\s*(?:\(([^()]+)\))?,\s*(?:oud-)?(?:(?:tweede |eerste )?kamerlid|minister|staatssecretaris)\b/iu.exec(
      text,
    ) ?? [];
  return name === undefined ? null : { name, party: party === undefined ? null : partyIn(party) };
}

/** What people are, which is no party. */
const OFFICE = /^(?:oud-)?(?:tweede |eerste )?(?:kamerlid|minister|staatssecretaris|commissie)\b/i;

function partyIn(text: string): string | null {
  const name = text
    .replace(/^[\s,(|–-]+|[\s,)|]+$/g, "")
    .replace(/^(?:tweede )?kamerlid\s+(?:van\s+|namens\s+|voor\s+)?/i, "")
    .trim();
  return PARTY.test(name) && !OFFICE.test(name) ? name : null;
}
