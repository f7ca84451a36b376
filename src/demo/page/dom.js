/**
 * An element with attributes and children. Text goes in as text: nothing that comes from a message is ever read as HTML.
 * An attribute that is false, null or undefined is left out; one that begins with `on` is a listener.
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? "" : String(value));
    }
  }
  node.append(
    ...children.flat(Number.POSITIVE_INFINITY).filter((child) => child !== null && child !== undefined),
  );
  return node;
}

/** A link to a page elsewhere; text where the address is no web address. */
export function outward(url, ...children) {
  if (!/^(https?:|mailto:)/i.test(url ?? "")) return el("span", {}, ...children);
  // A message of this workspace opens here, as it does in Slack.
  if (url.startsWith(`${location.origin}/archives/`)) return el("a", { href: url }, ...children);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

export function byId(id) {
  return document.getElementById(id);
}
