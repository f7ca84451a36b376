type Json = Readonly<Record<string, unknown>>;

/** How a button of ours is pressed, whether it stands as a button, in a menu, or as a thumb. Throws where it does not stand there. */
export function pressOf(
  blocks: readonly Json[],
  button: string,
): { readonly actionId: string; readonly value?: string } {
  const elements = blocks.flatMap(({ elements: all, accessory }) => [
    ...((all ?? []) as Json[]),
    ...(accessory === undefined ? [] : [accessory as Json]),
  ]);
  if (elements.some(({ type, action_id }) => type === "button" && action_id === button))
    return { actionId: button };
  for (const { action_id, options, positive_button, negative_button } of elements) {
    const values = ((options ?? []) as Json[]).map(({ value }) => String(value));
    const option = values.find((value) => value === button || value.startsWith(`${button} `));
    if (option !== undefined) return { actionId: String(action_id), value: option };
    const thumb = [positive_button, negative_button].find((one) =>
      String((one as Json | undefined)?.value).startsWith(`${button} `),
    ) as Json | undefined;
    if (thumb !== undefined) return { actionId: String(action_id), value: String(thumb.value) };
  }
  throw new Error(`no button ${button} there`);
}
