import { memo } from 'react';
import ReactMarkdown from 'react-markdown';
import type { PluggableList } from 'unified';
import { findMathSpans } from '../../core/content/math-spans.ts';
import styles from './markdown.module.css';
import { hideDollars } from './markdown-dollars.ts';
import { markdownElements } from './markdown-elements.tsx';
import { remarkGfmParts } from './markdown-gfm.ts';
import { joinParticles } from './markdown-korean.ts';
import { rehypeMarks } from './markdown-marks.ts';
import { rehypeMathBlocks } from './markdown-math-blocks.ts';
import { useMath } from './markdown-use-math.ts';

const WITHOUT_MATH = [remarkGfmParts];
const REHYPE: PluggableList = [rehypeMarks, rehypeMathBlocks];
const keepUrl = (url: string) => url;

/**
 * A deck's Markdown, or a face with its cloze marks. Raw HTML in it is shown as text; links and images pass
 * markdown-links.ts. The only door to react-markdown and its plugins.
 */
export const Markdown = memo(function Markdown({ text }: { readonly text: string }) {
  return <Drawn text={text} />;
});

/** Markdown as it is drawn everywhere; `first` changes its tree before anything else does. */
export function Drawn({ text, first }: { readonly text: string; readonly first?: PluggableList }) {
  const hasMath = findMathSpans(text).length > 0;
  const math = useMath(hasMath);
  const isWaiting = math === 'loading';
  return (
    // While the formulas' code is on its way the text keeps its place, unseen, so that nothing jumps.
    <div className={`${styles.markdown} ${isWaiting ? styles.waiting : ''}`} aria-busy={isWaiting}>
      <ReactMarkdown
        remarkPlugins={math === 'loading' || math === 'none' ? WITHOUT_MATH : math.plugins}
        rehypePlugins={first === undefined ? REHYPE : [...first, ...REHYPE]}
        components={markdownElements}
        urlTransform={keepUrl}
      >
        {joinParticles(hasMath ? hideDollars(text) : text)}
      </ReactMarkdown>
    </div>
  );
}
