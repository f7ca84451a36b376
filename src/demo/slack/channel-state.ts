import { BOT, type Channel, type Json, TEAM, VISITOR } from "./message.ts";

/** What may become of a channel while it is there. */
export interface ChannelState {
  readonly member?: boolean;
  readonly archived?: boolean;
  /** A new name, without `#`. */
  readonly name?: string;
}

/** Changes a channel, and gives the events that Slack tells an app of it with, in their order. */
export function changeChannel(channel: Channel, state: ChannelState): readonly Json[] {
  const family = channel.isPrivate ? "group" : "channel";
  const events: Json[] = [];
  if (state.member !== undefined && state.member !== channel.member)
    events.push(state.member ? joined(channel) : { type: `${family}_left`, channel: channel.id });
  if (state.archived !== undefined && state.archived !== channel.archived)
    events.push({
      type: `${family}_${state.archived ? "archive" : "unarchive"}`,
      channel: channel.id,
      user: VISITOR.id,
    });
  if (state.name !== undefined && state.name !== channel.name)
    events.push({ type: `${family}_rename`, channel: { id: channel.id, name: state.name, created: 0 } });
  Object.assign(channel, state);
  return events;
}

function joined({ id, isPrivate }: Channel): Json {
  return {
    type: "member_joined_channel",
    user: BOT.userId,
    channel: id,
    channel_type: isPrivate ? "G" : "C",
    team: TEAM.id,
    inviter: VISITOR.id,
  };
}
