import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../scripts/plugins/csp.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('withPolicy', () => {
  const page = withPolicy(
    '<head><meta charset="utf-8"><script>one()</script><style>p {}</style><script type="module" src="a.js"></script>',
  );
  const policy = /content="([^"]*)"/.exec(page)?.[1]?.split('; ') ?? [];

  it('[PWA-7] allows inline script and style by their hashes alone', () => {
    expect(policy).toContain(`script-src 'self' ${hashOf('one()')}`);
    expect(policy).toContain(`style-src 'self' ${hashOf('p {}')}`);
    expect(page).not.toContain('unsafe');
  });

  it('[PWA-7] allows nothing that is not named, and stands before anything it must govern', () => {
    expect(policy[0]).toBe("default-src 'none'");
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script>'));
  });

  it('[PWA-7] refuses a page with no place for it', () => {
    expect(() => withPolicy('<head><script>one()</script>')).toThrow('charset');
  });
});
