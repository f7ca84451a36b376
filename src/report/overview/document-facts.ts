import { kindOf } from "#parliament";
import { targetsOf } from "#watch";
import type { DocumentFacts } from "./overview.ts";
import { sourceOfDocument, sourceOfId } from "./source.ts";
import { type Making, nameOf } from "./thing.ts";

/** The documents that are followed themselves, in the order of the rules, each once. */
export function documentFacts(making: Making): readonly DocumentFacts[] {
  const followed = making.watches.flatMap((watch) =>
    targetsOf(watch).flatMap(({ kind, id }) => (kind === "document" ? [{ id, watch: watch.id }] : [])),
  );
  return [...Map.groupBy(followed, ({ id }) => id)].map(([id, own]) =>
    factsOf(
      id,
      own.map(({ watch }) => watch),
      making,
    ),
  );
}

function factsOf(id: string, watches: readonly string[], making: Making): DocumentFacts {
  const { transaction } = making;
  const own = { id, watches, name: nameOf({ watches }, making) };
  const subject = transaction.subjectsWithId(id).find((each) => kindOf(each) === "document");
  const snapshot = subject === undefined ? undefined : transaction.subject(subject)?.snapshot;
  if (snapshot?.subject !== "document")
    return { ...own, known: false, withdrawn: false, title: "", source: sourceOfId(id), isNew: false };
  const { withdrawn, title, date } = snapshot;
  return {
    ...own,
    known: true,
    withdrawn,
    title,
    source: sourceOfDocument(snapshot),
    isNew: making.isNew(date),
  };
}
