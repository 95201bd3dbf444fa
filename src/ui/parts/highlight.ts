import type { ElementContent, RootContent } from 'hast';
import { createLowlight, type LanguageFn } from 'lowlight';
import type { Token } from './code-pieces.ts';

type Load = () => Promise<{ readonly default: LanguageFn }>;

/** The languages that are coloured; each is a chunk of its own, fetched when a fence names it. */
const LANGUAGES: Readonly<Record<string, Load>> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
  json: () => import('highlight.js/lib/languages/json'),
  java: () => import('highlight.js/lib/languages/java'),
  scala: () => import('highlight.js/lib/languages/scala'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  python: () => import('highlight.js/lib/languages/python'),
  sql: () => import('highlight.js/lib/languages/sql'),
  properties: () => import('highlight.js/lib/languages/properties'),
  ini: () => import('highlight.js/lib/languages/ini'),
  go: () => import('highlight.js/lib/languages/go'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  xml: () => import('highlight.js/lib/languages/xml'),
  diff: () => import('highlight.js/lib/languages/diff'),
};

const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sh: 'bash',
    shell: 'bash',
    zsh: 'bash',
    console: 'bash',
    yml: 'yaml',
    jsonc: 'json',
    kt: 'kotlin',
    py: 'python',
    toml: 'ini',
    conf: 'ini',
    golang: 'go',
    ts: 'typescript',
    tsx: 'typescript',
    js: 'javascript',
    jsx: 'javascript',
    docker: 'dockerfile',
    html: 'xml',
    patch: 'diff',
  }),
);

const lowlight = createLowlight();

const nameOf = (language: string) => ALIASES.get(language.toLowerCase()) ?? language.toLowerCase();

/** Fetches a language; false when there is no such one. */
export async function addLanguage(language: string): Promise<boolean> {
  const name = nameOf(language);
  const load = Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : undefined;
  if (load === undefined) return false;
  const { default: grammar } = await load();
  lowlight.register(name, grammar);
  return true;
}

/** The code in coloured stretches; null while its language is not here. Joined, they are the code again. */
export function highlight(code: string, language: string): readonly Token[] | null {
  const name = nameOf(language);
  if (!lowlight.registered(name)) return null;
  return lowlight.highlight(name, code).children.flatMap((node) => flatten(node, ''));
}

function flatten(node: RootContent | ElementContent, classes: string): Token[] {
  if (node.type === 'text') return [{ text: node.value, classes }];
  if (node.type !== 'element') return [];
  const own = Array.isArray(node.properties.className) ? node.properties.className.join(' ') : '';
  return node.children.flatMap((child) => flatten(child, `${classes} ${own}`.trim()));
}
