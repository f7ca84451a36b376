import { BOT } from "../slack/message.ts";
import type { SmallSlack } from "../slack/small-slack.ts";

/** What must have arrived in one channel when the story is over: this, and no more. */
export interface ExpectedChannel {
  /** Name without `#`. */
  readonly channel: string;
  /** Cards and replies together. */
  readonly posts: number;
  readonly cards: readonly ExpectedCard[];
}

export interface ExpectedCard {
  readonly channel: string;
  readonly kind: "card" | "reply";
  /** Stands in the message's top-level text, whatever the case. */
  readonly textIncludes: string;
}

/** The end of the story. The channel of the operators is left out: what stands there depends on how long it took. */
export const expectedCards: readonly ExpectedChannel[] = [
  expected("kind-in-azc", [
    ["card", "schoolvervoer vanaf iedere opvanglocatie"],
    ["reply", "Uit het verleden: 2 stukken noemen"],
    ["card", "voorzieningen voor kinderen op opvanglocaties"],
    ["reply", "is aangenomen met 88 tegen 62 stemmen"],
    ["reply", "deels uitgevoerd, zegt de minister van Asiel en Migratie"],
    ["reply", ": uitgevoerd, zegt de minister van Asiel en Migratie in Kamerbrief “Voortgang"],
    ["reply", "tegengesproken: niet uitgevoerd, zegt de Kamer"],
    ["card", "De toezegging “De minister informeert de Kamer"],
    ["reply", "is volgens de Kamer vervallen"],
    ["card", "speelplek op iedere opvanglocatie (36600-XX-31)"],
    ["reply", "is vervangen door 36600-XX-35"],
    ["reply", "Vanaf nu wordt hier ook 36600-XX-35 gevolgd"],
    ["card", "(36600-XX-35)"],
    ["card", "huisartsen voor opvanglocaties"],
    ["reply", "er is uitstel gemeld"],
    ["reply", "zijn over de termijn"],
    ["card", "Commissiedebat"],
    ["reply", "is verplaatst van"],
    ["card", "Stand van zaken"],
    ["card", "Het dossier “"],
    ["reply", "Wordt hier gevolgd"],
  ]),
  expected("spreidingswet", [
    ["card", "Het dossier “"],
    ["card", "Spreidingswet"],
  ]),
];

/** What is missing or too much, one Dutch line each; empty when the story ended as it should. */
export function unexpectedOutcome(slack: Pick<SmallSlack, "messages">): readonly string[] {
  return expectedCards.flatMap((wanted) => channelFaults(slack, wanted));
}

const NAMES = { card: "een kaart", reply: "een antwoord in een draad" } as const;

function channelFaults(slack: Pick<SmallSlack, "messages">, wanted: ExpectedChannel): readonly string[] {
  const arrived = slack
    .messages(wanted.channel)
    .filter(({ user }) => user === BOT.userId)
    .flatMap((card) => [
      // What goes with a file tells of many things in its further lines.
      { kind: "card", text: card.text.split("\n")[0] ?? "" },
      ...card.replies.map((reply) => ({ kind: "reply", text: reply.text })),
    ]);
  const faults = wanted.cards.flatMap(({ kind, textIncludes }) => {
    const found = arrived.filter(
      (post) => post.kind === kind && post.text.toLowerCase().includes(textIncludes.toLowerCase()),
    );
    if (found.length === 1) return [];
    return [
      `#${wanted.channel}: ${NAMES[kind]} met “${textIncludes}” kwam ${found.length} keer aan in plaats van één keer`,
    ];
  });
  if (arrived.length === wanted.posts) return faults;
  return [...faults, `#${wanted.channel}: ${arrived.length} berichten in plaats van ${wanted.posts}`];
}

function expected(channel: string, cards: readonly (readonly ["card" | "reply", string])[]): ExpectedChannel {
  return {
    channel,
    posts: cards.length,
    cards: cards.map(([kind, textIncludes]) => ({ channel, kind, textIncludes })),
  };
}
