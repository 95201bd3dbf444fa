import type { ImportProblem } from '../../app/import-state.ts';
import { type Messages, useLanguage, useMessages } from '../i18n/messages.ts';
import { adviseOn } from './problem-sentences.ts';
import styles from './problems.module.css';
import { useCapped } from './use-capped.tsx';

type Props = { readonly problems: readonly ImportProblem[]; readonly more: number };

/** For each problem: where it is, what it is and what to do. `more` problems were found and not kept. */
export function ProblemList({ problems, more }: Props) {
  const words = useMessages().imports;
  const language = useLanguage();
  const { shown, showMore } = useCapped(problems, 20);
  return (
    <div>
      <ol className={styles.list}>
        {shown.map((problem) => {
          const { what, fix } = adviseOn(problem, language);
          return (
            <li
              key={`${problem.file}:${problem.path}:${problem.line}:${problem.column}:${problem.code}`}
              className={styles.problem}
            >
              <p className={styles.place}>{placeOf(problem, words)}</p>
              <p className={styles.what}>{what}</p>
              <p className={styles.fix}>{fix}</p>
            </li>
          );
        })}
      </ol>
      {showMore}
      {more > 0 && <p className={styles.more}>{words.moreProblems(more)}</p>}
    </div>
  );
}

/** File, path and line, as far as they are known: "deck.json · notes[12].answer · line 40, column 7". */
function placeOf({ file, path, line, column }: ImportProblem, words: Messages['imports']): string {
  const parts = [file === '' ? words.pastedName : file];
  if (path !== '') parts.push(path);
  if (line !== undefined) parts.push(column === undefined ? words.line(line) : words.lineColumn(line, column));
  if (parts.length === 1) parts.push(words.wholeFile);
  return parts.join(' · ');
}
