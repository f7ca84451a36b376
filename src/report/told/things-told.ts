import type { Language } from "#alert";
import { displayId } from "#parliament";
import { dayText } from "../moment.ts";
import type { DocumentFacts, PromiseFacts, QuestionFacts } from "../overview/overview.ts";
import { type Inline, run } from "../paper/paper.ts";
import { noteOf } from "./footnote.ts";
import { motionFactWords, overviewWords } from "./overview-words.ts";
import { dayOr, listed, newMark } from "./pieces.ts";
import { termOf } from "./term-text.ts";

/** A set of written questions on one line, with the sources of the questions and their answers. */
export function questionLine(question: QuestionFacts, language: Language): readonly Inline[] {
  const words = motionFactWords[language];
  const { on, by, to } = overviewWords[language];
  const called = question.name || question.title || displayId(question.id);
  if (!question.known)
    return [run(called, "bold"), noteOf(question.source, language), run(`: ${words.unknown}.`)];
  const asked = [
    words.asked,
    ...(question.askedOn === null ? [] : [on(dayText(question.askedOn, language))]),
    ...(question.by.length === 0 ? [] : [by(listed(question.by, language))]),
    ...(question.to.length === 0 ? [] : [to(listed(question.to, language))]),
  ].join(" ");
  const term = termOf(question.term, language);
  const state = question.withdrawn ? words.removed : words.states[question.state];
  return [
    run(called, "bold"),
    noteOf(question.source, language),
    run(`: ${asked}; ${state}`),
    ...question.answers.flatMap((answer) => [
      run(answer.date === null ? "" : ` ${on(dayText(answer.date, language))}`),
      noteOf(answer, language),
    ]),
    run(
      term === null || question.state === "answered"
        ? "."
        : `; ${overviewWords[language].labels.term.toLowerCase()} ${term}.`,
    ),
    ...newMark(question.isNew, language),
  ];
}

/** A pledge on one line: what was pledged in its own words, by whom, its status and its term. */
export function promiseLine(promise: PromiseFacts, language: Language): readonly Inline[] {
  const words = motionFactWords[language];
  const { on, by, labels } = overviewWords[language];
  if (!promise.known)
    return [
      run(promise.name || displayId(promise.id), "bold"),
      noteOf(promise.source, language),
      run(`: ${words.unknown}.`),
    ];
  const made = [
    labels.pledged,
    ...(promise.madeOn === null ? [] : [on(dayText(promise.madeOn, language))]),
    ...(promise.by.length === 0 ? [] : [by(listed(promise.by, language))]),
  ].join(" ");
  const term = termOf(promise.term, language);
  const state = promise.withdrawn ? words.removed : (promise.status ?? words.noStatus);
  const kept = promise.letters.length === 0 ? "" : `, ${words.keptBy(listed(promise.letters, language))}`;
  return [
    ...(promise.name === "" ? [] : [run(promise.name, "bold"), run(". ")]),
    run(`${made}: “${promise.title}”`),
    noteOf(promise.source, language),
    run(` ${words.status(state)}${kept}${term === null ? "" : `; ${labels.term.toLowerCase()} ${term}`}.`),
    ...newMark(promise.isNew, language),
  ];
}

/** A followed document on one line: what it is called, its kind, day and title. */
export function documentLine(document: DocumentFacts, language: Language): readonly Inline[] {
  const words = motionFactWords[language];
  const { name, id, source, known, withdrawn, title, isNew } = document;
  const told = known ? `${dayOr(source.date, language)}, ${source.kind}` : words.unknown;
  const removed = withdrawn ? `; ${words.removed}` : "";
  return [
    run(name || title || displayId(id), "bold"),
    noteOf(source, language),
    run(`: ${told}${name === "" || title === "" ? "" : `, “${title}”`}${removed}.`),
    ...newMark(isNew, language),
  ];
}
