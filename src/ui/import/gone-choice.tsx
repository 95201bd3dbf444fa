import { useId } from 'react';
import { useMessages } from '../i18n/messages.ts';
import styles from './import.module.css';

type Props = { readonly removeGone: boolean; readonly onChoose: (removeGone: boolean) => void };

export function GoneChoice({ removeGone, onChoose }: Props) {
  const words = useMessages().imports;
  const name = useId();
  return (
    <fieldset className={styles.gone}>
      <legend>{words.goneQuestion}</legend>
      <label>
        <input type="radio" name={name} checked={!removeGone} onChange={() => onChoose(false)} />
        {words.goneKeep}
      </label>
      <label>
        <input type="radio" name={name} checked={removeGone} onChange={() => onChoose(true)} />
        <span>
          {words.goneRemove} <span className={styles.hint}>{words.goneRemoveHint}</span>
        </span>
      </label>
    </fieldset>
  );
}
