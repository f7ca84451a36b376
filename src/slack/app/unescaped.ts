/**
 * What somebody typed, of what Slack sends: `<https://…|label>` is the address, `<#C1|naam>` is `#naam`; then the three
 * escapes.
 */
export function unescaped(text: string): string {
  return text
    .replace(/<(https?:[^|<>\s]+)(?:\|[^<>]*)?>/g, "$1")
    .replace(/<#[A-Z0-9]+\|([^<>]*)>/g, "#$1")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
