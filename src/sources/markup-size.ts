import { UnexpectedShapeError } from "#parliament";

/** The largest real page has a thousand tags, a page of the feed some ten thousand. */
const TAGS_MAX = 100_000;
const ATTRIBUTES_MAX = 200_000;
/** `&lt;`: each is looked up by itself. */
const REFERENCES_MAX = 300_000;

const [LESS, GREATER, SLASH, SPACE, AMPERSAND] = [0x3c, 0x3e, 0x2f, 0x20, 0x26];

/**
 * Refuses markup that would take more memory apart than the container has, or seconds: a tag of three characters becomes
 * hundreds of bytes. Counted in one pass, before anything is built; what looks like a tag counts as one.
 * @param what it should be, for the message: `a page of the feed`
 * @throws UnexpectedShapeError
 */
export function assertSmallMarkup(text: string, what: string): void {
  let tags = 0;
  let attributes = 0;
  let references = 0;
  let inTag = false;
  let afterSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === LESS) {
      tags += 1;
      inTag = true;
      if (tags > TAGS_MAX) throw new UnexpectedShapeError(`not ${what}: it has more than ${TAGS_MAX} tags`);
    } else if (sign === AMPERSAND) {
      references += 1;
      if (references > REFERENCES_MAX)
        throw new UnexpectedShapeError(`not ${what}: it has more than ${REFERENCES_MAX} references`);
    } else if (sign === GREATER) inTag = false;
    else if (inTag) {
      if (afterSpace && sign > SPACE) attributes += 1;
      if (attributes > ATTRIBUTES_MAX)
        throw new UnexpectedShapeError(`not ${what}: it has more than ${ATTRIBUTES_MAX} attributes`);
    }
    afterSpace = sign <= SPACE || sign === SLASH;
  }
}
