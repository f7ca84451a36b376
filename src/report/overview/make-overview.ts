import type { Language } from "#alert";
import { addDays, type CitingDocument, civilDate } from "#parliament";
import type { Transaction } from "#store";
import { agendaRows } from "../agenda/agenda.ts";
import { type Followed, followedOf, type Look } from "../followed.ts";
import { votingOf } from "../votes/voting.ts";
import { arrivalsOf } from "./arrivals.ts";
import { documentFacts } from "./document-facts.ts";
import { lawFacts } from "./law-facts.ts";
import { motionFacts } from "./motion-facts.ts";
import type { Overview } from "./overview.ts";
import { placesIn } from "./place.ts";
import { promiseFacts, questionFacts } from "./related.ts";
import type { Making } from "./thing.ts";

/** Without a last letter what came in so many days back is told. */
const ARRIVED_DAYS = 30;

/** Whose things, in which archive. */
export interface OverviewLook extends Look {
  readonly archive: NonNullable<Look["archive"]>;
}

/**
 * What the archive knows of what these watches follow. Nothing is taken from elsewhere, and what it does not know is
 * null.
 * @param since civil date of the last letter; null where nothing is to be marked as new
 */
export function makeOverview(look: OverviewLook, since: string | null, language: Language): Overview {
  const on = civilDate(look.now.toISOString()) ?? "";
  const motions = followedOf("motion", look);
  const questions = followedOf("question", look);
  const promises = followedOf("promise", look);
  const agenda = agendaRows(false, look, language);
  const arrivedFrom = since ?? addDays(on, -ARRIVED_DAYS);
  return look.archive.transaction((transaction) => {
    const making = makingOf(transaction, look, since, motions.flatMap(citingOf));
    return {
      ...{ on, since, arrivedFrom },
      motions: motions.map((each) => motionFacts(each, making)),
      questions: questions.map((each) => questionFacts(each, making)),
      promises: promises.map((each) => promiseFacts(each, making)),
      laws: lawFacts(making),
      documents: documentFacts(making),
      ...arrivalsOf(arrivedFrom, making),
      voting: votingOf(motions, transaction),
      agenda,
    };
  });
}

function citingOf({ snapshot }: Followed): readonly CitingDocument[] {
  return snapshot?.subject === "motion" ? snapshot.citedBy : [];
}

function makingOf(
  transaction: Transaction,
  { watches, now, recesses }: Look,
  since: string | null,
  citing: readonly CitingDocument[],
): Making {
  return {
    transaction,
    watches,
    now,
    recesses,
    places: placesIn(citing, transaction),
    pledges: new Map(),
    isNew: (date) => since !== null && date !== null && date >= since,
  };
}
