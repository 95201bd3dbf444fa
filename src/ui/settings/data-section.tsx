import { Suspense, use, useDeferredValue, useState } from 'react';
import type { StorageInfo } from '../../app/app.ts';
import type { Result } from '../../core/kernel/result.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { settle } from '../parts/settle.ts';
import { ExportAll } from './export-all.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { StorageState } from './storage-state.tsx';

/** Whether the data is safe here, how much there is, and how to take it along. */
export function DataSection() {
  const { preferences } = useApp();
  const words = useMessages().settings;
  const [reading, setReading] = useState(() => settle(preferences.storage()));
  const shown = useDeferredValue(reading);
  return (
    <Section title={words.dataTitle}>
      <Suspense fallback={<p className={styles.waiting}>{words.storageLoading}</p>}>
        <Storage reading={shown} onReadAgain={() => setReading(settle(preferences.storage()))} />
      </Suspense>
      <p className={styles.hint}>{words.keepSafe}</p>
      <div className={styles.buttons}>
        <ExportAll />
        <ButtonLink href="/import">{words.importBackup}</ButtonLink>
      </div>
    </Section>
  );
}

type Props = { readonly reading: Promise<Result<StorageInfo, string>>; readonly onReadAgain: () => void };

function Storage({ reading, onReadAgain }: Props) {
  const { common, settings: words } = useMessages();
  const info = use(reading);
  if (info.ok) return <StorageState info={info.value} onReadAgain={onReadAgain} />;
  return (
    <div role="alert">
      <p>{words.storageFailed}</p>
      <p className={styles.hint}>{info.error}</p>
      <Button onClick={onReadAgain}>{common.retry}</Button>
    </div>
  );
}
