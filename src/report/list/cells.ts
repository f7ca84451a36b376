import { type Actor, displayId, type MotionSnapshot, type QuestionSnapshot } from "#parliament";
import type { Row } from "../form/row.ts";
import type { ListWords } from "./list-words.ts";

/** What was removed has lost its title; its documents may still have it. */
export function titleOf(snapshot: MotionSnapshot | QuestionSnapshot | null): string {
  if (snapshot === null || snapshot.title !== "") return snapshot?.title ?? "";
  return snapshot.documents.find(({ title }) => title !== "")?.title ?? "";
}

/** The names of who has such a role, with the party: `Van Nispen (SP)`. */
export function named(actors: readonly Actor[] | undefined, role: RegExp): readonly string[] {
  const own = actors?.filter((actor) => role.test(actor.role)) ?? [];
  return own.map(({ name, party }) => (party === null ? name : `${name} (${party})`));
}

/** The number of a row as people write it. */
export function numberOf(row: Row): string {
  return displayId(String(row.id ?? ""));
}

/** Several values of a row, parted by spaces; empty where there are none. */
export function listOf(row: Row, name: string): string {
  const value = row[name];
  return Array.isArray(value) ? value.join(" ") : "";
}

/** Where a thing stands, in one or two words. In: its state as a word. */
export function standing(row: Row, words: ListWords, state: Row[string] | undefined): string {
  if (row.known === false) return words.unknown;
  if (row.withdrawn === true) return words.withdrawn;
  const replaced = listOf(row, "replacedBy");
  const told = String(state ?? words.noState);
  return "outcome" in row && replaced !== "" ? `${told}, ${words.replaced}` : told;
}
