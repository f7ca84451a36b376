export {
  type AppLogger,
  createSlackApp,
  type SlackApp,
  type SlackAppOptions,
  type SlackCommand,
} from "./app/app.ts";
export { helpText } from "./app/help.ts";
export { createSlackMessenger, METADATA_TYPE, type SlackMessengerOptions } from "./delivery/messenger.ts";
export type { Lookup, Messenger, Outgoing, Sending } from "./delivery/port.ts";
export { type ExamineOptions, examineSlack, type SlackFinding } from "./examine.ts";
export { type Renderable, type RenderedMessage, renderPost } from "./render.ts";
export { createTerminalMessenger, type TerminalOptions } from "./terminal/messenger.ts";
export { type MessageToValidate, validateMessage } from "./validate/message.ts";
export { validateView } from "./validate/view.ts";
