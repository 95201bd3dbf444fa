import { type FormEvent, type ReactNode, useState } from 'react';
import { readAddress } from '../../app/model-address.ts';
import type { ModelEndpoint } from '../../app/model-endpoint.ts';
import { Button } from '../parts/button.tsx';
import { useModelWords } from '../parts/use-model-words.ts';
import { describedBy, Row } from './row.tsx';
import styles from './settings.module.css';

type Props = {
  readonly endpoint: ModelEndpoint | null;
  readonly onConnect: (endpoint: ModelEndpoint) => void;
  readonly children: ReactNode;
};

const NONE: ModelEndpoint = { address: '', model: '', key: '' };

/** Address, name and key go together: they are saved by a press and not one by one. */
export function ModelForm({ endpoint, onConnect, children }: Props) {
  const words = useModelWords();
  const [typed, setTyped] = useState(endpoint ?? NONE);
  const [isTried, setTried] = useState(false);
  const url = readAddress(typed.address);
  const problems = {
    address: isTried && !url.ok ? words.addressFaults[url.error] : null,
    model: isTried && typed.model.trim() === '' ? words.nameMissing : null,
    key: null,
  };

  function connect(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!url.ok || typed.model.trim() === '') return;
    onConnect({ address: typed.address.trim(), model: typed.model.trim(), key: typed.key.trim() });
  }

  const field = (name: keyof ModelEndpoint, label: string, hint?: string) => (
    <Row field={`model-${name}`} label={label} problem={problems[name]} {...(hint === undefined ? {} : { hint })}>
      <input
        id={`model-${name}`}
        type={name === 'key' ? 'password' : 'text'}
        inputMode={name === 'address' ? 'url' : 'text'}
        className={`${styles.input} ${styles.long}`}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed[name]}
        aria-invalid={problems[name] !== null}
        aria-describedby={describedBy(`model-${name}`, hint, problems[name])}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </Row>
  );
  return (
    <form className={styles.form} onSubmit={connect} noValidate>
      {field('address', words.address, words.addressHint)}
      {field('model', words.name)}
      {field('key', words.key, words.keyHint)}
      <div className={styles.buttons}>
        <Button type="submit">{endpoint === null ? words.connect : words.change}</Button>
        {children}
      </div>
    </form>
  );
}
