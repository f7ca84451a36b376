import { createHash } from "node:crypto";
import type { Language } from "#alert";
import type { Form, FormPart } from "#slack";
import { broadWarning } from "./broad.ts";
import type { Draft } from "./made-rules.ts";
import { ruleWords } from "./rule-words.ts";
import type { Trial } from "./trial.ts";

/** The id of the window in which a rule is tried. */
export const RULE_WINDOW = "rule";

const NAME_MAX = 140;
const QUERY_MAX = 1000;
const NOT_MAX = 500;

/** A rule to be tried. */
export function draftForm(draft: Draft, language: Language): Form {
  const { title, tryIt } = ruleWords[language];
  return {
    window: RULE_WINDOW,
    title,
    submit: tryIt,
    parts: fieldsOf(draft, language),
    memory: { card: "", tried: null },
  };
}

/** The same once it was tried, with what it would have hit; `again` where it was tried in other words before. */
export function triedForm(draft: Draft, tried: Trial, again: boolean, language: Language): Form {
  const { title, save } = ruleWords[language];
  return {
    window: RULE_WINDOW,
    title,
    submit: save,
    parts: [...trialParts(tried, again, language), ...fieldsOf(draft, language)],
    // What hits much is saved only by who is asked once more.
    memory: { tried: markOf(draft), broad: broadWarning(tried.hits, tried.looked, language) },
  };
}

/** The same, once somebody wants to save what hits much. */
export function sureForm(draft: Draft, warning: string, language: Language): Form {
  const { title, saveBroad, sure } = ruleWords[language];
  return {
    window: RULE_WINDOW,
    title,
    submit: saveBroad,
    parts: [{ type: "text", text: `${warning}\n${sure}` }, { type: "divider" }, ...fieldsOf(draft, language)],
    memory: { tried: markOf(draft), broad: null },
  };
}

/** One thing, said in the same window. */
export function messageForm(text: string, language: Language): Form {
  const { title } = ruleWords[language];
  return {
    window: RULE_WINDOW,
    title,
    submit: null,
    parts: [{ type: "text", text }],
    memory: { card: "", tried: null },
  };
}

function trialParts(tried: Trial, again: boolean, language: Language): readonly FormPart[] {
  const words = ruleWords[language];
  const perWeek = new Intl.NumberFormat(language === "nl" ? "nl-NL" : "en-GB", {
    maximumFractionDigits: tried.perWeek < 10 ? 1 : 0,
  }).format(tried.perWeek);
  const said = words.trial(tried.hits, perWeek, tried.days, tried.looked);
  const lines = [
    ...(again ? [words.changed] : []),
    said,
    ...[broadWarning(tried.hits, tried.looked, language)].filter((warning) => warning !== null),
    tried.hits === 0 ? words.trialNone : words.trialFirst,
  ];
  return [
    { type: "text", text: lines.join("\n") },
    { type: "items", items: tried.titles },
    { type: "divider" },
  ];
}

function fieldsOf(draft: Draft, language: Language): readonly FormPart[] {
  const words = ruleWords[language];
  const input = { type: "input", multiline: false, optional: false } as const;
  return [
    {
      ...input,
      id: "query",
      label: words.query,
      hint: words.queryHint,
      value: draft.query,
      charactersMax: QUERY_MAX,
      multiline: true,
    },
    { ...input, id: "not", label: words.not, value: draft.not, charactersMax: NOT_MAX, optional: true },
    { ...input, id: "name", label: words.name, value: draft.name, charactersMax: NAME_MAX },
    { type: "conversation", id: "channel", label: words.channel, chosen: draft.channelId },
  ];
}

/** Tells a draft from any other. */
export function markOf({ name, query, not, channelId }: Draft): string {
  return createHash("sha256")
    .update(JSON.stringify([name, query, not, channelId]))
    .digest("hex");
}
