import { termQuestionNumber } from "./aftercare.ts";
import { PLEDGE_NUMBER } from "./cast.ts";

/** The channels of the story, as a small Slack wants them. */
export const demoChannels = ["kamerwacht-ops", "kind-in-azc", "spreidingswet"] as const;

/**
 * The configuration of the demonstration: contents by the name of the file, relative to one folder.
 * @param parliamentUrl of the small parliament
 * @param now when the story begins: some numbers bear its year
 */
export function demoConfig(parliamentUrl: string, now: Date): Readonly<Record<string, string>> {
  return {
    "kamerwacht.yaml": mainFile(parliamentUrl),
    "watches/kind-in-azc.yaml": kindInAzc(now),
    "watches/spreidingswet.yaml": SPREIDINGSWET,
  };
}

/**
 * The configuration of the demonstration with somebody's own watch files in it, which stay where they are.
 * @param own their files, absolute, and what goes with them
 */
export function ownConfig(
  parliamentUrl: string,
  own: {
    readonly language: string;
    readonly slack: { readonly opsChannel: string };
    readonly watchFiles: readonly { readonly file: string }[];
  },
): Readonly<Record<string, string>> {
  const files = JSON.stringify(own.watchFiles.map(({ file }) => file));
  const text = mainFile(parliamentUrl)
    .replace("language: nl", `language: ${own.language}`)
    .replace('opsChannel: "#kamerwacht-ops"', `opsChannel: ${JSON.stringify(own.slack.opsChannel)}`)
    .replace("watches: watches/*.yaml", `watches: ${files}`);
  return { "kamerwacht.yaml": text };
}

function mainFile(parliamentUrl: string): string {
  return `# De demonstratie van Kamerwacht: een klein parlement en een klein Slack op deze machine.
language: nl
timezone: Europe/Amsterdam
state: state
history: 30 months
sources:
  gegevensmagazijn:
    enabled: true
    url: ${parliamentUrl}
    schedule: "*/2 * * * * *"
  tweedekamer:
    enabled: false
  officielebekendmakingen:
    enabled: false
slack:
  opsChannel: "#kamerwacht-ops"
  broadcast: [motion.voted, motion.executed, motion.refused, motion.contradicted]
  holdAbove: 20
  settleSeconds: 1
watches: watches/*.yaml
`;
}

function kindInAzc(now: Date): string {
  return `channel: "#kind-in-azc"
watches:
  - id: motie-voorzieningen
    name: Motie over voorzieningen voor kinderen op opvanglocaties
    motion: 36600-XX-29
  - id: motie-schoolvervoer
    name: Motie van twee jaar geleden over schoolvervoer
    motion: 19637-3301
  - id: noodopvang-kinderen
    name: Kinderen in de noodopvang
    query: noodopvang AND (kind OR kinderen)
  - id: toezegging-locaties
    name: Toezegging over de inrichting van locaties
    promise: ${PLEDGE_NUMBER}
  - id: motie-speelplek
    name: Motie over een speelplek op iedere locatie
    motion: 36600-XX-31
  - id: vragen-huisartsen
    name: Kamervragen over huisartsen
    question: ${termQuestionNumber(now)}
`;
}

const SPREIDINGSWET = `channel: "#spreidingswet"
watches:
  - id: spreidingswet
    name: Spreidingswet
    dossier: 36333
    query: spreidingswet OR "wet gemeentelijke taak mogelijk maken asielopvangvoorzieningen"
`;
