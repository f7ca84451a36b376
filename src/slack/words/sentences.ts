import type { Language } from "#alert";
import type { EventType } from "#parliament";
import { citedSentences } from "./cited-words.ts";
import { deadlineSentences } from "./deadline-words.ts";
import { documentSentences } from "./document-words.ts";
import { dossierSentences } from "./dossier-words.ts";
import { ledgerSentences } from "./ledger-words.ts";
import { meetingSentences } from "./meeting-words.ts";
import { motionSentences } from "./motion-words.ts";
import { promiseSentences } from "./promise-words.ts";
import { questionSentences } from "./question-words.ts";
import type { Facts, Said, Sentences } from "./said.ts";

/** The sentence of a step in a language, bare and standing alone. */
export function sentenceOf(event: EventType, facts: Facts, language: Language): Said {
  return SENTENCES[event][language](facts);
}

const SENTENCES: Sentences<EventType> = {
  ...motionSentences,
  ...questionSentences,
  ...promiseSentences,
  ...meetingSentences,
  ...dossierSentences,
  ...documentSentences,
  ...ledgerSentences,
  ...citedSentences,
  ...deadlineSentences,
};
