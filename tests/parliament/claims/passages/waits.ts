import type { Passage } from "./passage.ts";

/** Lines of lists whose motions want to wait for something: what they wait for is not done, and nothing is said of them. Constructed. */
const SUBJECTS = [
  "over geen bomen vellen voordat de telling is afgerond",
  "over niet instemmen met het plan totdat onderzoek is uitgevoerd",
  "over wachten met de sloop totdat de toets van het college is afgerond",
  "over geen nieuwe vergunningen verlenen tot de evaluatie is uitgevoerd",
  "over de weg niet openen voor de herziening is afgerond",
  "over het loket pas sluiten nadat alle aanvragen zijn afgehandeld",
  "over geld vrijgeven zodra een nieuw bestuur de plannen heeft doorgevoerd",
  "over nagaan in hoeverre de adviezen van het college zijn opgevolgd",
  "over toelichten op welke manier het advies is opgevolgd",
  "over een termijn voor de zaal waarin de proef moet zijn uitgevoerd",
  "over subsidie verstrekken als minstens de helft van de projecten is afgerond",
  "over de uitspraak dat het park niet de status heeft van gerealiseerd project",
] as const;

export const WAITS: readonly Passage[] = SUBJECTS.map((subject) => ({
  what: subject,
  text: `1. De motie van het lid Wit ${subject} (Kamerstuk 36 999, nr. 12)`,
  told: ["12 mentioned"],
}));

/** The same with a verb of their own behind it. */
export const WAITS_NO_MORE: readonly Passage[] = SUBJECTS.slice(0, 6).map((subject) => ({
  what: subject,
  text: `De motie van het lid Wit (Kamerstuk 36 999, nr. 12) ${subject} is hiermee uitgevoerd.`,
  told: ["12 executed"],
}));
