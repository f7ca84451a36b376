import { setTimeout as sleep } from "node:timers/promises";
import type { ModalView } from "@slack/types";
import { codeOf } from "../delivery/answers.ts";
import { replyWords } from "../words/reply-words.ts";
import type { Role } from "./answer.ts";
import type { Form, Memory, Submitted } from "./form.ts";
import { formView } from "./form-view.ts";
import { notice } from "./reply.ts";
import type { Surface, Tools } from "./tools.ts";

/** A window that was sent. */
export interface Submission {
  readonly viewId: string;
  readonly callback: string;
  readonly metadata: string;
  readonly userId: string;
  /** What they may do. */
  role(): Promise<Role>;
  /** By field: what was typed or chosen. */
  readonly values: Readonly<Record<string, string>>;
}

/** What Slack is told at once, and what follows. */
export interface Taken {
  readonly acknowledgement:
    | { readonly response_action: "errors"; readonly errors: Record<string, string> }
    | { readonly response_action: "update"; readonly view: ModalView }
    | null;
  readonly after: (() => Promise<void>) | null;
}

/** Before a window is changed again, Slack must have shown what it was acknowledged with. */
const SETTLE_MS = 100;
const AGAIN_MS = 2_000;
/** Slack's code for a window that somebody closed: nobody waits for it. */
const CLOSED = "not_found";
const NOTHING: Taken = { acknowledgement: null, after: null };

/** Decides about a window that was sent, without waiting for anything. */
export function takeSubmission(submission: Submission, tools: Tools, surface: Surface): Taken {
  const { viewId, callback, metadata, userId, values } = submission;
  const window = tools.desk.windows.find(({ id }) => id === callback);
  const memory = memoryOf(metadata);
  if (window === undefined || memory === null) return NOTHING;
  const place = { channelId: memory.channelId ?? null, channelName: memory.channelName ?? null };
  const asker = { userId, ...place };
  const submitted = window.submit({ values, memory, asker });
  const viewOf = (form: Form) => formView(form, place, tools.language);
  if ("errors" in submitted)
    return {
      acknowledgement: { response_action: "errors", errors: { ...submitted.errors } },
      after: null,
    };
  if ("form" in submitted)
    return { acknowledgement: { response_action: "update", view: viewOf(submitted.form) }, after: null };
  if ("answer" in submitted) {
    const after = async () => {
      const role = await submission.role();
      const told =
        role === "partner"
          ? notice(replyWords[tools.language].membersOnly)
          : await tools.reply(() => submitted.answer({ ...asker, role }), asker, surface);
      await surface.tell(asker, told);
      // Where it was opened in App Home, that shows what came of it too.
      if (asker.channelId === null) await tools.showHome(userId, surface);
    };
    return { acknowledgement: null, after };
  }
  return {
    acknowledgement: { response_action: "update", view: viewOf(submitted.meanwhile) },
    after: async () => {
      await sleep(SETTLE_MS);
      const view = viewOf(await nextOf(submitted, tools));
      const refused = await changeTwice(() => surface.update(viewId, view));
      if (refused === null) return;
      tools.warn("a window does not show what came of it", refused);
      if (codeOf(refused) !== CLOSED) await surface.tell(asker, notice(replyWords[tools.language].failed));
    },
  };
}

/**
 * Slack may lose a change that comes right after an acknowledgement that changes too, or refuse it for a moment: it is
 * made once more. Null where one was taken, else why not.
 */
async function changeTwice(change: () => Promise<void>): Promise<unknown> {
  const first = await refusalOf(change);
  await sleep(AGAIN_MS);
  const second = await refusalOf(change);
  return first === null ? null : second;
}

async function refusalOf(change: () => Promise<void>): Promise<unknown> {
  try {
    await change();
    return null;
  } catch (error) {
    return error;
  }
}

async function nextOf(submitted: Extract<Submitted, { next: unknown }>, { warn }: Tools): Promise<Form> {
  try {
    return await submitted.next();
  } catch (error) {
    warn("what a window was to show could not be made", error);
    return submitted.failed;
  }
}

/** What a window that was sent remembers, or null where it is none of ours. */
function memoryOf(metadata: string): Memory | null {
  try {
    const memory: unknown = JSON.parse(metadata);
    if (typeof memory !== "object" || memory === null) return null;
    return Object.fromEntries(
      Object.entries(memory).filter(([, value]) => value === null || typeof value === "string"),
    );
  } catch {
    return null;
  }
}
