import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Writes a strict Content-Security-Policy into the built page, as its first element after the charset. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'saegim:csp',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        page.source = withPolicy(String(page.source));
      },
    },
  };
}

/** The page with its policy: nothing from elsewhere, and inline only what stands in the page now, by its hash. */
export function withPolicy(html: string): string {
  const policy = [
    "default-src 'none'",
    ["script-src 'self'", ...hashes(html, /<script>([\s\S]*?)<\/script>/g)].join(' '),
    ["style-src 'self'", ...hashes(html, /<style>([\s\S]*?)<\/style>/g)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const charset = /<meta charset="[^"]*"\s*\/?>/i;
  if (!charset.test(html)) throw new Error('index.html declares no charset for the policy to follow.');
  return html.replace(
    charset,
    (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function hashes(html: string, inline: RegExp): readonly string[] {
  return [...html.matchAll(inline)].map(([, text = '']) => {
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  });
}
