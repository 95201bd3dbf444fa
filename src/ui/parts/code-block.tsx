import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages.ts';
import styles from './code-block.module.css';
import { type CodePiece, cutPieces } from './code-pieces.ts';
import { splitMarks } from './markdown-marks.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { useTokens } from './use-tokens.ts';

/** A fence, coloured when its language arrives: colours move nothing. Marks in it become elements. */
export function CodeBlock({ code, language }: { readonly code: string; readonly language: string }) {
  const words = useMessages().common;
  const marked = splitMarks(code, null).pieces;
  const tokens = useTokens(marked.map((piece) => piece.text).join(''), language);
  return (
    <ScrollRegion label={words.codeRegion}>
      <pre className={styles.code}>
        <code>
          {cutPieces(marked, tokens).map((piece) => (
            <Marked key={piece.start} as={piece.as} blank={words.blank}>
              {piece.tokens.map((token) => (
                <span key={token.start} className={token.classes}>
                  {token.text}
                </span>
              ))}
            </Marked>
          ))}
        </code>
      </pre>
    </ScrollRegion>
  );
}

type MarkedProps = { readonly as: CodePiece['as']; readonly blank: string; readonly children: ReactNode };

function Marked({ as, blank, children }: MarkedProps) {
  if (as === null) return children;
  if (as === 'quote') return <mark>{children}</mark>;
  return (
    <span className="cloze" data-cloze={as}>
      {as === 'blank' ? <span className="visually-hidden">{blank} </span> : null}
      {children}
    </span>
  );
}
