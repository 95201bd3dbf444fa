import type { LogEntry } from '../core/memory/log.ts';

/** What tabs tell each other. A reload means: what is stored was rewritten, read it again. */
export type TabMessage = { readonly kind: 'appended'; readonly entry: LogEntry } | { readonly kind: 'reload' };

export type Channel = { send(message: TabMessage): void; close(): void };

export function openChannel(name: string, receive: (message: TabMessage) => void): Channel {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<TabMessage>) => receive(event.data);
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
