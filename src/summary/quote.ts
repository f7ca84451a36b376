export { bodyParagraphs, quoteOf, sentencesOf } from "#parliament";
