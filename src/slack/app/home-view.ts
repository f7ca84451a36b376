import type { HomeView, KnownBlock } from "@slack/types";
import type { Language } from "#alert";
import { header, plain, richText, section, smallPrint } from "../blocks.ts";
import type { Workspace } from "../permalink.ts";
import { homeWords } from "../words/home-words.ts";
import type { Home, HomeSection } from "./home.ts";
import { homeRow } from "./home-row.ts";
import { itemBlock, offerBlock } from "./reply.ts";

const HEALTH_MAX = 8;
/** Slack's limit. */
const BLOCKS_MAX = 100;
/** What the figures and the buttons below them take. */
const FOOT_MAX = HEALTH_MAX + 3;

/** App Home: first what needs somebody, then what is followed, and last whether all works. At most 100 blocks. */
export function homeView(home: Home, language: Language, workspace: Workspace = null): HomeView {
  const words = homeWords[language];
  const health = home.health.slice(0, HEALTH_MAX).map((line) => itemBlock({ text: line, url: null }));
  const shown = home.sections.flatMap((each) => sectionBlocks(each, language, workspace));
  return {
    type: "home",
    blocks: [
      ...shown.slice(0, BLOCKS_MAX - FOOT_MAX),
      header(health.length === 0 ? words.allWorks : words.health),
      ...health,
      ...told(richText(section(plain(home.completeness)))),
      ...told(offerBlock(home.offers)),
    ],
  };
}

function sectionBlocks(
  { title, rows, rowsMax, nothing, more }: HomeSection,
  language: Language,
  workspace: Workspace,
): readonly KnownBlock[] {
  if (rows.length === 0) return nothing === undefined ? [] : [header(title), ...told(smallPrint(nothing))];
  const rest = rows.length - rowsMax;
  const uncounted = rest > 0 ? homeWords[language].more(rest) : "";
  return [
    header(title),
    ...rows.slice(0, rowsMax).map((row) => homeRow(row, language, workspace)),
    ...told(smallPrint(uncounted, more ?? "")),
  ];
}

function told(block: KnownBlock | null): readonly KnownBlock[] {
  return block === null ? [] : [block];
}
