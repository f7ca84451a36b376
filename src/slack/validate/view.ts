import { blocksProblems } from "./blocks.ts";
import { type Fields, isObject, type Problem, stringField, textObject } from "./checks.ts";

const BLOCKS_MAX = 100;
const TITLE_MAX = 24;
const ID_MAX = 255;
const PRIVATE_MAX = 3000;
/** Slack says `view_too_large` at 250 KB; what we show stays far below it. */
const TOTAL_MAX = 100_000;

/**
 * Everything that Slack's limits forbid in a modal or an App Home, each as `/json/pointer: what is wrong`; empty for a
 * valid one.
 */
export function validateView(view: unknown): string[] {
  if (!isObject(view)) return [": must be an object"];
  return [
    ...frameProblems(view),
    ...blocksProblems(view.blocks, { max: BLOCKS_MAX, surface: "view" }),
    ...sizeProblems(view),
  ].map(({ at, what }) => `${at}: ${what}`);
}

function frameProblems(view: Fields): Problem[] {
  return [
    ...stringField("", view, "callback_id", ID_MAX),
    ...stringField("", view, "external_id", ID_MAX),
    ...(view.private_metadata === "" ? [] : stringField("", view, "private_metadata", PRIVATE_MAX)),
    ...kindProblems(view),
  ];
}

function kindProblems(view: Fields): Problem[] {
  const { type, title, submit, close, blocks } = view;
  if (type === "home") {
    const misplaced = ["title", "submit", "close"].filter((name) => view[name] !== undefined);
    return misplaced.map((name) => ({ at: `/${name}`, what: "does not belong in an App Home" }));
  }
  if (type !== "modal") return [{ at: "/type", what: "modal or home" }];
  const asks = Array.isArray(blocks) && blocks.some((block) => isObject(block) && block.type === "input");
  return [
    ...textObject("/title", title, TITLE_MAX, false),
    ...(submit === undefined ? [] : textObject("/submit", submit, TITLE_MAX, false)),
    ...(close === undefined ? [] : textObject("/close", close, TITLE_MAX, false)),
    ...(asks && submit === undefined ? [{ at: "/submit", what: "is missing where something is asked" }] : []),
  ];
}

function sizeProblems(view: Fields): Problem[] {
  const size = JSON.stringify(view).length;
  return size > TOTAL_MAX ? [{ at: "", what: `${size} characters in all, at most ${TOTAL_MAX}` }] : [];
}
