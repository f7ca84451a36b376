import { makeDocx } from "../documents/docx.ts";
import type { Json } from "../slack/message.ts";
import type { SmallSlack } from "../slack/small-slack.ts";
import { DISCLAIMER } from "./cast.ts";

const CHANNEL = "kind-in-azc";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const PATIENCE_MS = 30_000;

/** Somebody presses *Maak overzicht* under the card of the debate. */
export async function pressOverview(slack: SmallSlack): Promise<void> {
  const card = await seen(slack, () =>
    slack.messages(CHANNEL).find(({ text, blocks }) => text.includes("debat") && pressIn(blocks) !== null),
  );
  const press = card === null ? null : pressIn(card.blocks);
  if (card === null || press === null) return;
  const before = slack.messages(CHANNEL).length;
  await slack.clickButton({ channel: CHANNEL, ts: card.ts, ...press });
  await seen(slack, () => slack.messages(CHANNEL).length > before);
}

/** Somebody puts a letter into the channel as a file, and chooses *Volg wat hierin staat* in its menu. */
export async function shareLetter(slack: SmallSlack): Promise<void> {
  const file = { name: "brief-van-de-coalitie.docx", mimetype: WORD, bytes: letterFile() };
  const ts = await slack.share(CHANNEL, "Onze brief voor het debat.", [file]);
  const before = slack.ephemerals.length;
  await slack.sendShortcut("follow-letter", CHANNEL, ts);
  await seen(slack, () => slack.ephemerals.length > before);
}

/** What comes of it; null where nothing does, which the end of the story tells. */
async function seen<T>(
  slack: SmallSlack,
  look: () => T,
): Promise<Exclude<T, undefined | null | false> | null> {
  try {
    return await slack.waitFor(look, PATIENCE_MS);
  } catch {
    return null;
  }
}

function letterFile(): Uint8Array {
  return makeDocx({
    paragraphs: [
      DISCLAIMER,
      "Geachte Kamerleden,",
      "Voor het debat vragen wij aandacht voor het volgende:",
      "1. De motie over voorzieningen voor kinderen op opvanglocaties.[^1] Is er begonnen met de uitvoering, en hoe?",
      "2. De Spreidingswet,[^2] die noodopvang overbodig maakt.",
      "Met vriendelijke groet, de coalitie",
    ],
    footnotes: ["Kamerstukken II, 36 600 XX, nr. 29.", "Kamerstukken 36 333."],
  });
}

const BUTTON = "make-overview";

/** How the button is pressed, whether it stands as one or in the menu; null where it does not stand there. */
function pressIn(blocks: readonly Json[]): { readonly actionId: string; readonly value?: string } | null {
  for (const { action_id, options } of blocks.flatMap(({ elements }) => (elements ?? []) as Json[])) {
    if (action_id === BUTTON) return { actionId: BUTTON };
    if (((options ?? []) as Json[]).some(({ value }) => value === BUTTON))
      return { actionId: String(action_id), value: BUTTON };
  }
  return null;
}
