import { parseSteps, printSteps, type StepsError } from '../../core/review/steps.ts';
import { type Messages, useMessages } from '../i18n/messages.ts';
import { TypedRow } from './typed-row.tsx';

type Props = {
  readonly field: string;
  readonly label: string;
  readonly steps: readonly number[];
  readonly onSave: (steps: readonly number[]) => Promise<void>;
};

/** Steps written as "1m 10m". */
export function StepsRow({ field, label, steps, onSave }: Props) {
  const words = useMessages().settings;
  return (
    <TypedRow
      field={field}
      label={label}
      look="text"
      saved={printSteps(steps)}
      read={(text) => {
        const parsed = parseSteps(text);
        return parsed.ok ? { value: parsed.value } : { problem: sayProblem(parsed.error, words) };
      }}
      onSave={onSave}
    />
  );
}

function sayProblem({ problem, text }: StepsError, words: Messages['settings']): string {
  return problem === 'unreadable' ? words.stepsUnreadable(text) : words.stepsOutOfRange(text);
}
