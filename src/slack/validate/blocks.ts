import { own } from "../own.ts";
import {
  type Fields,
  isObject,
  list,
  type Problem,
  stringField,
  textObject,
  unique,
  urlField,
} from "./checks.ts";
import { elementProblems } from "./elements.ts";
import { richTextProblems } from "./rich-text.ts";

type Check = (at: string, block: Fields) => Problem[];

const ID_MAX = 255;

/** The kinds of blocks that a message may hold, with what Slack asks of each. */
const CHECKS: Readonly<Record<string, Check>> = {
  header: (at, block) => textObject(`${at}/text`, block.text, 150, false),
  section: sectionProblems,
  context: (at, block) =>
    list(`${at}/elements`, block.elements, { min: 1, max: 10 }, (here, each) =>
      isObject(each) && each.type === "image"
        ? imageProblems(here, each)
        : textObject(here, each, 2000, true),
    ),
  actions: (at, block) => [
    ...list(`${at}/elements`, block.elements, { min: 1, max: 25 }, elementProblems),
    ...(Array.isArray(block.elements) ? unique(block.elements, "action_id", `${at}/elements`) : []),
  ],
  divider: () => [],
  rich_text: richTextProblems,
  image: (at, block) => [
    ...imageProblems(at, block),
    ...(block.title === undefined ? [] : textObject(`${at}/title`, block.title, 2000, false)),
  ],
  markdown: (at, block) => stringField(at, block, "text", 12_000, true),
};

/** What Slack would refuse in one block of a message. */
export function blockProblems(at: string, block: unknown): Problem[] {
  if (!isObject(block)) return [{ at, what: "must be an object" }];
  const check = typeof block.type === "string" ? own(CHECKS, block.type) : undefined;
  if (check === undefined) return [{ at: `${at}/type`, what: "is no kind of block that we send" }];
  return [...stringField(at, block, "block_id", ID_MAX), ...check(at, block)];
}

function sectionProblems(at: string, block: Fields): Problem[] {
  const { text, fields, accessory } = block;
  if (text === undefined && fields === undefined) return [{ at, what: "needs text or fields" }];
  return [
    ...(text === undefined ? [] : textObject(`${at}/text`, text, 3000, true)),
    ...(fields === undefined
      ? []
      : list(`${at}/fields`, fields, { min: 1, max: 10 }, (here, each) =>
          textObject(here, each, 2000, true),
        )),
    ...(accessory === undefined ? [] : elementProblems(`${at}/accessory`, accessory)),
  ];
}

function imageProblems(at: string, image: Fields): Problem[] {
  return [
    ...stringField(at, image, "alt_text", 2000, true),
    ...(image.image_url === undefined && image.slack_file === undefined
      ? [{ at: `${at}/image_url`, what: "is missing" }]
      : urlField(at, image, "image_url")),
  ];
}
