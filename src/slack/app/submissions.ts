import { setTimeout as sleep } from "node:timers/promises";
import type { ModalView } from "@slack/types";
import type { Language } from "#alert";
import { queryFault } from "#watch";
import { CALLBACKS } from "./app-actions.ts";
import { appWordsOf } from "./app-words.ts";
import type { Asker, Draft, Span } from "./desk.ts";
import type { Surface, Tools } from "./tools.ts";
import { busyView, FIELDS, markOf, memoryOf, messageView, ruleView, type WindowMemory } from "./views.ts";

/** A window that was submitted. */
export interface Submission {
  readonly viewId: string;
  readonly callback: string;
  readonly metadata: string;
  readonly userId: string;
  /** By field: what was typed or chosen. */
  readonly values: Readonly<Record<string, string>>;
}

/** What Slack is told at once, and what follows. */
export interface Submitted {
  readonly acknowledgement:
    | { readonly response_action: "errors"; readonly errors: Record<string, string> }
    | { readonly response_action: "update"; readonly view: ModalView }
    | null;
  readonly after: (() => Promise<void>) | null;
}

/** Before a window is changed again, Slack must have shown what it was acknowledged with. */
const SETTLE_MS = 100;
const NOTHING: Submitted = { acknowledgement: null, after: null };

/** Decides about a submitted window, without waiting for anything. */
export function takeSubmission(submission: Submission, tools: Tools, surface: Surface): Submitted {
  const memory = memoryOf(submission.metadata);
  if (memory === null) return NOTHING;
  const asker = { userId: submission.userId, ...memory };
  switch (submission.callback) {
    case CALLBACKS.mute: {
      const span = spanOf(submission.values[FIELDS.span]);
      return then(async () =>
        surface.tell(asker, await tools.reply(() => tools.desk.mute(memory.card, span, asker))),
      );
    }
    case CALLBACKS.claim: {
      const note = submission.values[FIELDS.note]?.trim() || null;
      return then(async () =>
        surface.tell(asker, await tools.reply(() => tools.desk.claim(memory.card, note, asker))),
      );
    }
    case CALLBACKS.rule:
      return takeRule(submission, memory, asker, tools, surface);
    default:
      return NOTHING;
  }
}

function then(after: () => Promise<void>): Submitted {
  return { acknowledgement: null, after };
}

function spanOf(value: string | undefined): Span {
  return value === "day" || value === "change" ? value : "week";
}

/** A rule is tried until it is submitted as it was tried: then it is saved. */
function takeRule(
  { viewId, values }: Submission,
  memory: WindowMemory,
  asker: Asker,
  tools: Tools,
  surface: Surface,
): Submitted {
  const draft: Draft = {
    name: values[FIELDS.name]?.trim() ?? "",
    query: values[FIELDS.query]?.trim() ?? "",
    not: values[FIELDS.not]?.trim() ?? "",
    channel: values[FIELDS.channel] ?? "",
  };
  const { desk, language } = tools;
  const errors = faultsOf(draft, language);
  if (Object.keys(errors).length > 0)
    return { acknowledgement: { response_action: "errors", errors }, after: null };
  if (memory.tried === markOf(draft))
    return then(async () => surface.tell(asker, await tools.reply(() => desk.save(draft, asker))));
  const after = async () => {
    await sleep(SETTLE_MS);
    await surface.update(viewId, await triedView(draft, memory, tools));
  };
  return { acknowledgement: { response_action: "update", view: busyView(memory, language) }, after };
}

async function triedView(draft: Draft, memory: WindowMemory, { desk, language, warn }: Tools) {
  try {
    return ruleView(draft, await desk.channels(), await desk.trial(draft), memory, language);
  } catch (error) {
    warn("a rule could not be tried", error);
    return messageView(appWordsOf(language).ruleFailed, memory, language);
  }
}

function faultsOf({ name, query, not, channel }: Draft, language: Language): Record<string, string> {
  const { empty } = appWordsOf(language);
  const faults = {
    [FIELDS.query]: query === "" ? empty : queryFault(query, language),
    [FIELDS.not]: not === "" ? null : queryFault(not, language),
    [FIELDS.name]: name === "" ? empty : null,
    [FIELDS.channel]: channel === "" || channel === "-" ? empty : null,
  };
  return Object.fromEntries(
    Object.entries(faults).filter((fault): fault is [string, string] => fault[1] !== null),
  );
}
