import { ACTIONS, OPEN_PREFIX, parseHoldValue } from "../actions.ts";
import { wordsOf } from "../words/index.ts";
import { APP_ACTIONS } from "./app-actions.ts";
import { appWordsOf } from "./app-words.ts";
import type { Asker } from "./desk.ts";
import { notice, type Reply } from "./reply.ts";
import { ANSWER_MS, inTime, type Surface, type Tools } from "./tools.ts";
import { claimView, muteView, ruleView, type WindowMemory } from "./views.ts";
import { whyReply, whyView } from "./why.ts";

/** A click on a button of ours. */
export interface Click {
  readonly action: string;
  readonly value: string;
  readonly asker: Asker;
}

/** Slack forgets a click after three seconds. */
const MODAL_MS = 2000;

/** What a click leads to: an answer in the channel, or null where something else shows it. Never throws. */
export async function answerClick(click: Click, tools: Tools, surface: Surface): Promise<Reply | null> {
  const { action, value, asker } = click;
  const { desk, language } = tools;
  if (action.startsWith(OPEN_PREFIX)) return null;
  if (action.startsWith(APP_ACTIONS.followId)) return tools.reply(() => desk.follow({ ids: [value] }, asker));
  switch (action) {
    case ACTIONS.why:
      return why(value, tools, surface);
    case ACTIONS.follow:
      return tools.reply(() => desk.follow({ card: value }, asker));
    case ACTIONS.mute:
      return openOr(
        () => surface.open(muteView(memory(value, asker), language)),
        async () => notice(appWordsOf(language).muteHow),
        tools,
      );
    case ACTIONS.claim:
      return openOr(
        () => surface.open(claimView(memory(value, asker), language)),
        () => tools.reply(() => desk.claim(value, null, asker)),
        tools,
      );
    case ACTIONS.irrelevant:
      return tools.reply(() => desk.irrelevant(value, asker));
    case ACTIONS.digestUnposted:
      return tools.reply(() => desk.unposted(value));
    case ACTIONS.holdShow:
    case ACTIONS.holdAll:
    case ACTIONS.holdDrop:
      return hold(action, value, asker, tools);
    case APP_ACTIONS.ruleNew:
      return openRule(value.trim(), asker, tools, surface);
    case APP_ACTIONS.ruleEnd:
      return inPlace(tools, surface, asker, await tools.reply(() => desk.endRule(value, asker)));
    case APP_ACTIONS.release:
      return inPlace(tools, surface, asker, await tools.reply(() => desk.release(value, asker)));
    case APP_ACTIONS.refresh:
      return inPlace(tools, surface, asker, null);
    default:
      return notice(wordsOf(language).unknownAction);
  }
}

/** Opens the window in which a rule is tried. */
export async function openRule(
  query: string,
  asker: Asker,
  tools: Tools,
  surface: Surface,
): Promise<Reply | null> {
  const { desk, language } = tools;
  const open = async () => {
    const channel = (await desk.channel(asker)) ?? "";
    const draft = { name: query.slice(0, 80), query, not: "", channel };
    await surface.open(ruleView(draft, await desk.channels(), null, memory("", asker), language));
  };
  return openOr(open, async () => notice(appWordsOf(language).windowFailed), tools);
}

function memory(card: string, { channelId, channelName }: Asker): WindowMemory {
  return { card, channelId, channelName, tried: null };
}

async function openOr(
  open: () => Promise<void>,
  otherwise: () => Promise<Reply>,
  tools: Tools,
): Promise<Reply | null> {
  try {
    await open();
    return null;
  } catch (error) {
    tools.warn("a window did not open", error);
    return otherwise();
  }
}

/** In App Home there is nowhere to say anything: the page shows what came of it. */
async function inPlace(
  tools: Tools,
  surface: Surface,
  asker: Asker,
  reply: Reply | null,
): Promise<Reply | null> {
  if (asker.channelId !== null) return reply;
  try {
    await tools.publishHome(asker.userId, surface);
  } catch (error) {
    tools.warn("App Home could not be shown", error);
  }
  return null;
}

const HOLDS = {
  [ACTIONS.holdShow]: "show",
  [ACTIONS.holdAll]: "all",
  [ACTIONS.holdDrop]: "drop",
} as const;

async function hold(action: keyof typeof HOLDS, value: string, asker: Asker, tools: Tools): Promise<Reply> {
  const place = parseHoldValue(value);
  if (place === null) return notice(wordsOf(tools.language).unknownAction);
  return tools.reply(() => tools.desk.hold(HOLDS[action], place, asker));
}

/** All evidence in a window; in a message where no window opens. */
async function why(postKey: string, tools: Tools, surface: Surface): Promise<Reply | null> {
  const { desk, language } = tools;
  const words = wordsOf(language);
  try {
    const began = performance.now();
    const hits = await inTime(desk.why(postKey), ANSWER_MS);
    if (hits === null || hits.length === 0) return notice(words.whyNothing);
    if (performance.now() - began > MODAL_MS) return whyReply(hits, language);
    return await surface.open(whyView(hits, language)).then(
      () => null,
      () => whyReply(hits, language),
    );
  } catch (error) {
    tools.warn("the evidence of a post could not be fetched", error);
    return notice(words.whyFailed);
  }
}
