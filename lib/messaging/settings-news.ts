const CHANNEL = 'second-source-settings';

/** Tells the extension's open pages that settings were changed, so that each shows what holds. Says not which. */
export function tellSettings(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel has no targets but our own pages.
  channel.postMessage(null);
  channel.close();
}

/** Calls the listener whenever settings were changed, in whatever page or window. Answers with what ends it. */
export function onSettingsChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => listener());
  return () => channel.close();
}
