import { useState } from 'react';
import type { StorageInfo } from '../../app/app.ts';
import { useApp } from '../app-context.ts';
import { formatBytes } from '../i18n/format.ts';
import { useLanguage, useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { useAnnounce } from '../parts/live-region.tsx';
import styles from './settings.module.css';

type Props = { readonly info: StorageInfo; readonly onReadAgain: () => void };

/** Persisted or not, with a button to ask; the size and the number of answers. */
export function StorageState({ info, onReadAgain }: Props) {
  const { preferences } = useApp();
  const words = useMessages().settings;
  const language = useLanguage();
  const announce = useAnnounce();
  const [refused, setRefused] = useState(false);

  async function ask() {
    // A browser that fails here has not agreed either; its reasons help nobody.
    const granted = await preferences.persist().catch(() => false);
    setRefused(!granted);
    announce(granted ? words.persistGranted : words.persistRefused);
    onReadAgain();
  }

  const bytes = (value: number) => formatBytes(value, language);
  return (
    <>
      <p className={info.persisted ? styles.safe : styles.unsafe}>
        {info.persisted ? words.persisted : words.notPersisted}
      </p>
      {!info.persisted && (
        <div className={styles.buttons}>
          <Button onClick={() => void ask()}>{words.persist}</Button>
        </div>
      )}
      {refused && !info.persisted && <p className={styles.hint}>{words.persistRefused}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>{words.used}</dt>
          <dd>
            {info.usedBytes === null
              ? words.unknownSize
              : info.quotaBytes === null
                ? bytes(info.usedBytes)
                : words.usedOf(bytes(info.usedBytes), bytes(info.quotaBytes))}
          </dd>
        </div>
        <div>
          <dt>{words.answers}</dt>
          <dd>{words.answerCount(info.answers)}</dd>
        </div>
      </dl>
    </>
  );
}
