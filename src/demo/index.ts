export { type DocxParts, makeDocx } from "./documents/docx.ts";
export { makePdf, type Paragraph } from "./documents/pdf.ts";
export {
  build,
  type Entity,
  type EntityFile,
  type EntityParts,
  type EntityValue,
  entity,
  guidOf,
} from "./parliament/entity.ts";
export type { ParliamentFault } from "./parliament/faults.ts";
export {
  type ParliamentLogLine,
  type SmallParliament,
  type SmallParliamentOptions,
  startSmallParliament,
} from "./parliament/small-parliament.ts";
export type { SlackCall } from "./slack/api.ts";
export type { ChannelState } from "./slack/channel-state.ts";
export type { ButtonClick, SlashCommand, ViewSubmission } from "./slack/envelopes.ts";
export type { SlackFault } from "./slack/faults.ts";
export type { EphemeralMessage, MessageMetadata, SlackMessage } from "./slack/message.ts";
export { MANIFEST_SCOPES } from "./slack/scopes.ts";
export { type SmallSlack, type SmallSlackOptions, startSmallSlack } from "./slack/small-slack.ts";
export type { AckPayload } from "./slack/sockets.ts";
export type { ChannelOptions, OpenView } from "./slack/workspace.ts";
export { demoChannels, demoConfig, ownConfig } from "./story/config.ts";
export {
  type ExpectedCard,
  type ExpectedChannel,
  expectedCards,
  unexpectedOutcome,
} from "./story/expected.ts";
export { publishHistory } from "./story/history.ts";
export { type StoryStep, type StoryWorld, storySteps } from "./story/steps.ts";
