import type { HomeView, KnownBlock } from "@slack/types";
import type { Language } from "#alert";
import { linksOf } from "#parliament";
import { header, plain, richText, section, smallPrint } from "../blocks.ts";
import { pastLine } from "../cards/past-parts.ts";
import { headlineOf } from "../headline.ts";
import { nameOf } from "../names.ts";
import type { Workspace } from "../permalink.ts";
import { oneLine, small } from "../text.ts";
import { longDate } from "../words/dates.ts";
import { type HomeWords, homeWords } from "../words/home-words.ts";
import type { Home, HomeRule, HomeSubject, HomeTakeUp } from "./home.ts";
import { itemBlock, offerBlock } from "./reply.ts";

/** Lines of each list: all together stay below the 100 blocks that Slack takes. */
const MAX = { health: 8, followed: 25, deadlines: 12, takenUp: 6, rules: 6 } as const;

/** App Home: what is followed and how it stands, what is due, who does what, and whether all works. At most 100 blocks. */
export function homeView(home: Home, language: Language, workspace: Workspace = null): HomeView {
  const words = homeWords[language];
  const health = home.health.slice(0, MAX.health).map((line) => itemBlock({ text: line, url: null }));
  return {
    type: "home",
    blocks: [
      // First what needs somebody, then what is followed; figures last.
      ...listed(words.takenUp, home.takenUp, MAX.takenUp, words, (taken) =>
        takenUpBlocks(taken, workspace, language),
      ),
      ...listed(words.deadlines, home.deadlines, MAX.deadlines, words, ({ on, title, overdue, place }) => [
        itemBlock(
          {
            text: `${longDate(on, language)}${overdue ? ` (${words.overdue})` : ""} · ${oneLine(title, 200)}`,
            url: null,
            place: place ?? null,
          },
          workspace,
          language,
        ),
      ]),
      header(words.followed),
      ...(home.followed.length === 0 ? told(smallPrint(words.nothing)) : []),
      ...rows(home.followed, MAX.followed, words, (subject) => [subjectBlock(subject, workspace, language)]),
      ...listed(words.rules, home.rules, MAX.rules, words, ruleBlocks),
      header(health.length === 0 ? words.allWorks : words.health),
      ...health,
      ...told(richText(section(plain(home.completeness)))),
      ...told(offerBlock(home.offers)),
    ],
  };
}

function told(block: KnownBlock | null): readonly KnownBlock[] {
  return block === null ? [] : [block];
}

/** A heading with its lines; nothing where there are none. */
function listed<T>(
  title: string,
  all: readonly T[],
  max: number,
  words: HomeWords,
  blocksOf: (one: T) => readonly KnownBlock[],
): readonly KnownBlock[] {
  return all.length === 0 ? [] : [header(title), ...rows(all, max, words, blocksOf)];
}

function rows<T>(
  all: readonly T[],
  max: number,
  words: HomeWords,
  blocksOf: (one: T) => readonly KnownBlock[],
): readonly KnownBlock[] {
  const more = all.length <= max ? null : smallPrint(words.more(all.length - max));
  return [...all.slice(0, max).flatMap(blocksOf), ...told(more)];
}

function subjectBlock(
  { id, snapshot, past, channel, fromSlack, place }: HomeSubject,
  workspace: Workspace,
  language: Language,
): KnownBlock {
  const words = homeWords[language];
  const title = snapshot === null ? `${id} · ${words.unknown}` : headlineOf(snapshot, null, language);
  const where = `${oneLine(channel, 60)}${fromSlack ? ` · ${words.viaSlack}` : ""}`;
  const url = snapshot === null ? null : (linksOf(snapshot.ids, snapshot.subject)[0]?.url ?? null);
  const searched = past === undefined ? "" : ` · ${small(pastLine(past, language))}`;
  const text = `${title} · ${where}${searched}`;
  return itemBlock({ text, url, place: place ?? null }, workspace, language);
}

function takenUpBlocks(
  { snapshot, at, note, offers, place }: HomeTakeUp,
  workspace: Workspace,
  language: Language,
): readonly KnownBlock[] {
  const words = homeWords[language];
  const name = oneLine(nameOf(snapshot, language).top, 150);
  const said = oneLine(note ?? "", 200);
  const text = `${name} · ${words.since(longDate(at, language))}${said === "" ? "" : ` · ${said}`}`;
  return [
    itemBlock({ text, url: null, place: place ?? null }, workspace, language),
    ...told(offerBlock(offers)),
  ];
}

function ruleBlocks({ name, channel, offers }: HomeRule): readonly KnownBlock[] {
  return [
    itemBlock({ text: `${oneLine(name, 150)} · ${oneLine(channel, 60)}`, url: null }),
    ...told(offerBlock(offers)),
  ];
}
