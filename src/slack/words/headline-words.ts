import { inBoth } from "#alert";
import type { Treatment } from "#parliament";
import { counted } from "./counted.ts";

/** The one fact behind a document's name, in a few words. */
export const headlineWords = inBoth({
  changes: {
    nl: (many: number) => counted(many, "wijziging", "wijzigingen"),
    en: (many) => counted(many, "change", "changes"),
  },
  answered: {
    nl: (many: number) => `${counted(many, "vraag", "vragen")} beantwoord`,
    en: (many) => `${counted(many, "question", "questions")} answered`,
  },
  answerBy: { nl: (date: string) => `antwoord uiterlijk ${date}`, en: (date) => `answer by ${date}` },
  asked: {
    nl: (questions: number, parties: number) =>
      `${counted(questions, "vraag", "vragen")} van ${counted(parties, "fractie", "fracties")}`,
    en: (questions, parties) =>
      `${counted(questions, "question", "questions")} from ${counted(parties, "party", "parties")}`,
  },
  speakers: {
    nl: (many: number) => counted(many, "spreker", "sprekers"),
    en: (many) => counted(many, "speaker", "speakers"),
  },
  items: {
    nl: (many: number) => counted(many, "agendapunt", "agendapunten"),
    en: (many) => counted(many, "item", "items"),
  },
  voted: {
    nl: (adopted: number, rejected: number) => `${adopted} aangenomen, ${rejected} verworpen`,
    en: (adopted, rejected) => `${adopted} adopted, ${rejected} rejected`,
  },
  articles: {
    nl: (many: number) => counted(many, "artikel", "artikelen"),
    en: (many) => counted(many, "article", "articles"),
  },
  /** `name` is how the letter names the one motion, without the word. */
  fates: {
    nl: {
      executed: (many, name) => fate(many, name, "volgens de brief uitgevoerd"),
      partly: (many, name) => fate(many, name, "volgens de brief deels uitgevoerd"),
      underway: (many, name) => fate(many, name, "in uitvoering"),
      takenOver: (many, name) => fate(many, name, "overgenomen"),
      refused: (many, name) => fate(many, name, "wordt volgens de brief niet uitgevoerd"),
      notExecuted: (many, name) => fate(many, name, "volgens de brief niet uitgevoerd"),
    } as Readonly<Record<Fate, (count: number, name: string | null) => string>>,
    en: {
      executed: (many, name) => fateEn(many, name, "called executed"),
      partly: (many, name) => fateEn(many, name, "called executed in part"),
      underway: (many, name) => fateEn(many, name, "being carried out"),
      takenOver: (many, name) => fateEn(many, name, "taken over"),
      refused: (many, name) => fateEn(many, name, "refused"),
      notExecuted: (many, name) => fateEn(many, name, "called not executed"),
    },
  },
  treats: {
    nl: (many: number) => `over ${counted(many, "motie", "moties")}`,
    en: (many) => `on ${counted(many, "motion", "motions")}`,
  },
  promises: {
    nl: (many: number) => `${counted(many, "toezegging of voornemen", "toezeggingen en voornemens")}`,
    en: (many) => counted(many, "commitment or intention", "commitments and intentions"),
  },
});

type Fate = Exclude<Treatment, "mentioned">;

/** `motie-Ceder c.s. volgens de brief uitgevoerd`, `3 moties overgenomen` */
function fate(many: number, name: string | null, said: string): string {
  return `${many > 1 ? `${many} moties` : name === null ? "motie" : `motie-${name}`} ${said}`;
}

function fateEn(many: number, name: string | null, said: string): string {
  return `${many > 1 ? `${many} motions` : name === null ? "motion" : `motion by ${name}`} ${said}`;
}
