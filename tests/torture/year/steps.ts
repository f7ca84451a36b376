import type { Facts } from "./truth.ts";

/** Results that leave a motion to be voted on, and none. */
export const UNDECIDED: ReadonlySet<string> = new Set(["", "aangehouden"]);

/** An event by its name, and what it says. */
export type Step = readonly [type: string, says: string];

/** What happened between two states, in the words of the events, each with what it says. */
export function stepsOf(
  id: string,
  before: Facts,
  after: Facts,
  today: string,
): { readonly steps: readonly Step[] } {
  const was = (fact: string) => before[fact] ?? "";
  const is = (fact: string) => after[fact] ?? "";
  const isNew = (fact: string) => was(fact) !== is(fact) && is(fact) !== "";
  const added = (fact: string) =>
    is(fact)
      .split(",")
      .some((one) => one !== "" && !was(fact).split(",").includes(one));
  const steps: [string, string][] = [];
  const step = (happened: boolean, type: string, says: string) => happened && steps.push([type, says]);
  if (id.startsWith("motion:")) {
    const outcome = is("outcome");
    const [pending, decided] = [UNDECIDED.has(was("outcome")), !UNDECIDED.has(outcome)];
    step(isNew("appreciation"), "motion.appreciated", is("appreciation"));
    step(isNew("scheduled") && is("scheduled") >= today, "motion.scheduled", is("scheduled"));
    const dropped = was("scheduled") > today && is("scheduled") === "" && was("outcome") === outcome;
    step(dropped, "motion.scheduled", "");
    step(isNew("held"), "motion.held", "held");
    step(pending && decided && outcome !== "ingetrokken", "motion.voted", outcome);
    step(!pending && was("outcome") !== outcome, "motion.corrected", outcome);
    step(isNew("tally"), "motion.tallied", is("tally"));
    step(added("replacedBy"), "motion.replaced", is("replacedBy"));
    step(added("executedBy"), "motion.executed", is("executedBy"));
    const opened = was("executedBy") !== "" && is("executedBy") === "" && is("removed") === "";
    step(opened, "motion.contradicted", "");
    step(added("citedBy") && !opened && !added("executedBy"), "motion.cited", is("citedBy"));
    step((pending && outcome === "ingetrokken") || isNew("removed"), "motion.withdrawn", outcome);
  }
  if (id.startsWith("question:")) {
    step(was("state") !== "postponed" && is("state") === "postponed", "question.postponed", "");
    step(was("state") !== "answered" && is("state") === "answered", "question.answered", "");
  }
  if (id.startsWith("promise:")) {
    const moved = was("status") !== is("status");
    const progress = {
      "Deels Voldaan": "partly-fulfilled",
      Voldaan: "fulfilled",
      Afgedaan: "fulfilled",
      Vervallen: "lapsed",
    }[is("status")];
    step(moved && progress !== undefined, `promise.${progress}`, is("status"));
    step(added("repeatedBy"), "promise.repeated", is("repeatedBy"));
    // The day that it had from the beginning is no change.
    step(was("status") !== "" && was("due") !== is("due"), "promise.changed", is("due"));
  }
  if (id.startsWith("dossier:"))
    step(was("closed") === "false" && is("closed") === "true", "dossier.closed", "");
  return { steps };
}
