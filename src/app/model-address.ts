import { fail, ok, type Result } from '../core/kernel/result.ts';

export type AddressFault = 'not-an-address' | 'insecure' | 'has-password';

const PATH = '/chat/completions';

/**
 * Where to send: the address as the person gives it (`https://api.example.com/v1`) with the path of chat/completions.
 * Plain http is for this machine alone, which is also all that browsers allow a page from https.
 */
export function readAddress(written: string): Result<URL, AddressFault> {
  const text = written.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return fail('not-an-address');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return fail('has-password');
  if (url.protocol === 'http:' && !isThisMachine(url)) return fail('insecure');
  url.hash = '';
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = path.endsWith(PATH) ? path : `${path}${PATH}`;
  return ok(url);
}

/** The names of this machine that the policy of the worker allows in `public/_headers`; it cannot name `[::1]`. */
export function isThisMachine({ hostname }: Pick<URL, 'hostname'>): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1';
}
