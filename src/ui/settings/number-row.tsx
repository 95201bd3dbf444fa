import { useMessages } from '../i18n/messages.ts';
import { parseWhole } from '../parts/whole-number.ts';
import { TypedRow } from './typed-row.tsx';

type Props = {
  readonly field: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly range: { readonly min: number; readonly max: number };
  readonly onSave: (value: number) => Promise<void>;
};

/** A whole number within bounds. */
export function NumberRow({ value, range, ...rest }: Props) {
  const words = useMessages().settings;
  return (
    <TypedRow
      {...rest}
      look="number"
      saved={String(value)}
      read={(text) => {
        const number = parseWhole(text, range);
        return number === null ? { problem: words.wholeNumber(range.min, range.max) } : { value: number };
      }}
    />
  );
}
