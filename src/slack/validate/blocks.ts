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
import { elementProblems, feedbackProblems } from "./elements.ts";
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
    ...list(`${at}/elements`, block.elements, { min: 1, max: 25 }, elementProblems("actions")),
    ...(Array.isArray(block.elements) ? unique(block.elements, "action_id", `${at}/elements`) : []),
  ],
  context_actions: (at, block) =>
    list(`${at}/elements`, block.elements, { min: 1, max: 5 }, feedbackProblems),
  divider: () => [],
  input: inputProblems,
  rich_text: richTextProblems,
  image: (at, block) => [
    ...imageProblems(at, block),
    ...(block.title === undefined ? [] : textObject(`${at}/title`, block.title, 2000, false)),
  ],
  markdown: (at, block) => stringField(at, block, "text", 12_000, true),
};

interface Surface {
  /** How many blocks it takes. */
  readonly max: number;
  readonly surface: "message" | "view";
}

/** All the markdown of a message together. */
const MARKDOWN_MAX = 12_000;

/** What Slack would refuse in the blocks of a message or a view. */
export function blocksProblems(blocks: unknown, { max, surface }: Surface): Problem[] {
  if (!Array.isArray(blocks)) return [{ at: "/blocks", what: "must be a list" }];
  if (blocks.length === 0 && surface === "message") return [{ at: "/blocks", what: "must not be empty" }];
  const markdown = blocks.reduce(
    (sum, block) => sum + (isObject(block) && block.type === "markdown" ? String(block.text).length : 0),
    0,
  );
  return [
    ...(blocks.length > max ? [{ at: "/blocks", what: `${blocks.length} blocks, at most ${max}` }] : []),
    ...(markdown > MARKDOWN_MAX
      ? [{ at: "/blocks", what: `${markdown} characters of markdown, at most ${MARKDOWN_MAX}` }]
      : []),
    ...unique(blocks, "block_id", "/blocks"),
    ...blocks.flatMap((block, index) => blockProblems(`/blocks/${index}`, block)),
  ];
}

/** What Slack would refuse in one block. */
function blockProblems(at: string, block: unknown): Problem[] {
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
    ...(accessory === undefined ? [] : elementProblems("accessory")(`${at}/accessory`, accessory)),
  ];
}

/** A label, and one thing to fill in. */
function inputProblems(at: string, block: Fields): Problem[] {
  return [
    ...textObject(`${at}/label`, block.label, 2000, false),
    ...(block.hint === undefined ? [] : textObject(`${at}/hint`, block.hint, 2000, false)),
    ...elementProblems("input")(`${at}/element`, block.element),
    ...["optional", "dispatch_action"]
      .filter((name) => block[name] !== undefined && typeof block[name] !== "boolean")
      .map((name) => ({ at: `${at}/${name}`, what: "true or false" })),
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
