import { useState } from 'react';
import { version } from '../../../package.json';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { KeysDialog } from '../parts/keys-dialog.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

export function AboutSection() {
  const words = useMessages().settings;
  const [showsKeys, setShowsKeys] = useState(false);
  return (
    <Section title={words.aboutTitle}>
      <p>{words.privacy}</p>
      <p className={styles.hint}>
        {words.version(version)} · {words.licence}
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => setShowsKeys(true)}>{words.keyboard}</Button>
      </div>
      {showsKeys ? <KeysDialog onClose={() => setShowsKeys(false)} /> : null}
    </Section>
  );
}
