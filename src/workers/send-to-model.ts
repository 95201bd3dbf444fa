export type SendRequest = { readonly url: string; readonly key: string; readonly body: string };
export type SendReply =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  /** No network, nobody there, or the browser does not let it through: it does not say which. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'too-large' };

/** No answer with a few dozen cards comes near. */
const MAX_REPLY = 2_000_000;

/**
 * The one place of the app that talks to another host. The page's own policy lets nothing out; this worker has the
 * policy of its own file, is started on a press alone, and makes one request.
 */
async function send({ url, key, body }: SendRequest): Promise<SendReply> {
  const headers = { 'content-type': 'application/json', ...(key === '' ? {} : { authorization: `Bearer ${key}` }) };
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      // No cookies, no address of the page, and never on to a place that the person has not named.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      cache: 'no-store',
    });
    const text = await response.text();
    if (text.length > MAX_REPLY) return { kind: 'too-large' };
    return { kind: 'answered', status: response.status, body: text };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'unreachable' };
    throw error;
  }
}

self.onmessage = (event: MessageEvent<SendRequest>) => {
  send(event.data).then((reply) => self.postMessage(reply), reportError);
};
