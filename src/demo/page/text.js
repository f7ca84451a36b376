import { el, outward } from "./dom.js";
import { nameOf } from "./people.js";

const TOKEN =
  /<([^<>]+)>|```([\s\S]+?)```|`([^`\n]+)`|(?<![\p{L}\p{N}*])\*([^*\n]+)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~([^~\n]+)~(?![\p{L}\p{N}~])/gu;

/** The nodes of a text object: plain, or with Slack's own marks. */
export function textNodes(text) {
  if (text === undefined || text === null) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text ?? "") : withBreaks(text.text ?? "");
}

/** The nodes of a text with Slack's marks: bold, italic, struck, code, links, quotes, and dates. */
export function mrkdwn(source) {
  const groups = [];
  for (const line of source.split("\n")) {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    const last = groups.at(-1);
    const text = quoted === null ? line : quoted[1];
    if (last !== undefined && last.quote === (quoted !== null)) last.lines.push(text);
    else groups.push({ quote: quoted !== null, lines: [text] });
  }
  return groups.map(({ quote, lines }) => {
    const nodes = inline(lines.join("\n"));
    return quote ? el("blockquote", {}, nodes) : el("span", {}, nodes);
  });
}

/** Text with its line breaks kept. */
export function withBreaks(text) {
  return String(text)
    .split("\n")
    .flatMap((line, index) => (index === 0 ? [line] : [el("br"), line]));
}

function inline(source) {
  const nodes = [];
  let from = 0;
  for (const match of source.matchAll(TOKEN)) {
    nodes.push(withBreaks(unescaped(source.slice(from, match.index))), marked(match));
    from = match.index + match[0].length;
  }
  return [...nodes, withBreaks(unescaped(source.slice(from)))];
}

function marked([, angle, block, code, bold, italic, struck]) {
  if (angle !== undefined) return angled(angle);
  if (block !== undefined) return el("pre", {}, unescaped(block));
  if (code !== undefined) return el("code", {}, unescaped(code));
  if (bold !== undefined) return el("strong", {}, inline(bold));
  if (italic !== undefined) return el("em", {}, inline(italic));
  return el("s", {}, inline(struck));
}

/** What stands between `<` and `>`: a link, a mention, or a date with what to show in its place. */
function angled(body) {
  const [target, label] = split(body, "|");
  if (target.startsWith("!date^")) return el("time", {}, unescaped(label ?? ""));
  if (target.startsWith("!subteam^")) return mention(`@${label ?? target.slice(9)}`);
  if (target.startsWith("!")) return mention(`@${target.slice(1)}`);
  if (target.startsWith("@")) return mention(`@${label ?? nameOf(target.slice(1))}`);
  if (target.startsWith("#")) return mention(`#${label ?? target.slice(1)}`);
  return outward(unescaped(target), unescaped(label ?? target));
}

/** A name that Slack would show as a mention. */
export function mention(name) {
  return el("span", { class: "mention" }, name);
}

function split(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function unescaped(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
