import { type CitedPlace, changeInSentence, keyOf, kindOf, lawNames, lawPlaces, parseId } from "#parliament";
import { followedIds } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { followedSubjects } from "../revise/followed-subjects.ts";

/**
 * Where a bill changes what is followed: a citation of a dossier in a sentence that changes something, and the names of
 * the laws that followed dossiers are about.
 * @param cited where it cites what
 */
export function lawChanges(
  text: string,
  cited: readonly CitedPlace[],
  transaction: ArchiveTransaction,
  context: PipelineContext,
): readonly CitedPlace[] {
  const changing = cited
    .filter(({ id, sentence }) => parseId(id)?.type === "dossier" && changeInSentence(sentence) !== null)
    .map((place) => ({ ...place, role: "amends" as const }));
  return [...changing, ...changesByName(text, transaction, context)];
}

function changesByName(
  text: string,
  transaction: ArchiveTransaction,
  context: PipelineContext,
): readonly CitedPlace[] {
  const { watches } = context.watching().matcher;
  const dossiers = [...followedSubjects(transaction, context).keys()].filter(
    (id) => kindOf(id) === "dossier",
  );
  return dossiers.flatMap((id) => {
    const [dossier] = transaction.subject(id)?.snapshot.ids ?? [];
    const record = transaction.graph.get("kamerstukdossier", keyOf(id));
    if (dossier === undefined || record === null) return [];
    const followers = watches.filter((watch) => followedIds(watch).includes(dossier));
    return lawPlaces(
      text,
      lawNames(
        record,
        followers.map(({ name }) => name),
      ),
      dossier,
    );
  });
}
