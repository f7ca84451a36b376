import type { Language } from "#alert";
import type { Asker, Filled, Opening, Submitted } from "#slack";
import { queryFault } from "#watch";
import { channelFor } from "../asked/channel.ts";
import type { DeskWindow } from "../button.ts";
import type { DeskParts } from "../ports.ts";
import { type Draft, saveRule } from "./made-rules.ts";
import { draftForm, markOf, messageForm, RULE_WINDOW, sureForm, triedForm } from "./rule-form.ts";
import { ruleWords } from "./rule-words.ts";
import { trial } from "./trial.ts";

/** The window in which a rule is tried, and once it was tried as it stands there, saved. */
export const ruleWindow: DeskWindow = { id: RULE_WINDOW, submit };

/** Opens it for a query, or for none. */
export function openRuleWindow(query: string, asker: Asker, parts: DeskParts): Opening {
  const { program, config } = parts;
  const channel = program.store.transaction((transaction) => channelFor(asker, transaction)) ?? "";
  const channelId = /^[CG]/.test(asker.channelId ?? "") ? asker.channelId : null;
  const draft = { name: query.slice(0, 80), query, not: "", channel, channelId };
  return {
    form: draftForm(draft, config.language),
    otherwise: () => ({ text: ruleWords[config.language].notOpened }),
  };
}

function submit({ values, memory, asker }: Filled, parts: DeskParts): Submitted {
  const { language } = parts.config;
  const words = ruleWords[language];
  const draft = draftIn(values, asker, parts);
  const errors = faultsOf(draft, language);
  if (Object.keys(errors).length > 0) return { errors };
  if (memory.tried === markOf(draft)) {
    if (memory.broad == null) return { answer: () => saveRule(draft, asker, parts) };
    return { form: sureForm(draft, memory.broad, language) };
  }
  return {
    meanwhile: messageForm(words.busy, language),
    next: async () => triedForm(draft, await trial(draft, parts), memory.tried != null, language),
    failed: messageForm(words.failed, language),
  };
}

function draftIn(values: Filled["values"], asker: Asker, { program }: DeskParts): Draft {
  const channelId = values.channel ?? "";
  const name = values.channelName?.replace(/^#/, "") ?? null;
  const channelName = name ?? (channelId === asker.channelId ? asker.channelName : null);
  const channel =
    channelId === ""
      ? ""
      : program.store.transaction((transaction) =>
          channelFor({ ...asker, channelId, channelName }, transaction),
        );
  return {
    name: values.name?.trim() ?? "",
    query: values.query?.trim() ?? "",
    not: values.not?.trim() ?? "",
    channel: channel ?? "",
    channelId: channelId === "" ? null : channelId,
  };
}

function faultsOf({ name, query, not, channel }: Draft, language: Language): Record<string, string> {
  const { empty } = ruleWords[language];
  const faults = {
    query: query === "" ? empty : queryFault(query, language),
    not: not === "" ? null : queryFault(not, language),
    name: name === "" ? empty : null,
    channel: channel === "" || channel === "-" ? empty : null,
  };
  return Object.fromEntries(
    Object.entries(faults).filter((fault): fault is [string, string] => fault[1] !== null),
  );
}
