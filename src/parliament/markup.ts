/**
 * A text as it stands in HTML or XML: it cannot become markup, nor leave an attribute in quotes. What is not to be seen, or
 * steers the eye, is for the caller to take out.
 */
export function asMarkup(text: string): string {
  return text.replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
