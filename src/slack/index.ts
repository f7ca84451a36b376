export {
  type AppLogger,
  createSlackApp,
  type SlackApp,
  type SlackAppOptions,
} from "./app/app.ts";
export { type CommandWord, meantWord } from "./app/command-words.ts";
export type { Answer, AnswerItem, Asker, Desk, Draft, Home, Pointed, Span, Trial } from "./app/desk.ts";
export { helpText } from "./app/help.ts";
export { titleOf } from "./app/title.ts";
export { adviceOn } from "./delivery/advice.ts";
export { createSlackMessenger, METADATA_TYPE, type SlackMessengerOptions } from "./delivery/messenger.ts";
export type { Messenger } from "./delivery/port.ts";
export { type ExamineOptions, examineSlack, type SlackFinding } from "./examine.ts";
export { type Renderable, type RenderedMessage, renderPost } from "./render.ts";
export { unfitParts } from "./sendable.ts";
export { createTerminalMessenger, type TerminalOptions } from "./terminal/messenger.ts";
export { type MessageToValidate, validateMessage } from "./validate/message.ts";
export { validateView } from "./validate/view.ts";
export { longDate } from "./words/index.ts";
export { noticeText } from "./words/notice-words.ts";
