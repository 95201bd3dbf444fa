import { useState } from 'react';
import { useStore } from 'zustand';
import { readAddress } from '../../app/model-address.ts';
import type { ModelEndpoint } from '../../app/model-endpoint.ts';
import { useApp } from '../app-context.ts';
import { ActionStatus } from '../parts/action-status.tsx';
import { Button } from '../parts/button.tsx';
import { Fold } from '../parts/fold.tsx';
import { useAction } from '../parts/use-action.ts';
import { useModelWords } from '../parts/use-model-words.ts';
import { ModelForm } from './model-form.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** The person's own model: off until it is connected here, and what would leave the device then. */
export function ModelSection() {
  const { model } = useApp();
  const { endpoint } = useStore(model.store);
  const words = useModelWords();
  const { state, run } = useAction();
  const [turn, setTurn] = useState(0);

  async function forget() {
    // The form begins anew: nothing of the key stays on the screen.
    if (await run(model.forget, words.saidForgotten)) setTurn(turn + 1);
  }

  return (
    <Section title={words.title}>
      <p>{words.lead}</p>
      <p className={styles.hint}>{endpoint === null ? words.off : words.on(hostOf(endpoint), endpoint.model)}</p>
      <Fold summary={words.whatTitle}>
        <ul className={styles.list}>
          {words.what.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Fold>
      <ModelForm
        key={`${turn} ${JSON.stringify(endpoint)}`}
        endpoint={endpoint}
        onConnect={(given) => void run(() => model.connect(given), words.saidConnected)}
      >
        {endpoint !== null && (
          <Button look="danger" onClick={() => void forget()}>
            {words.forget}
          </Button>
        )}
      </ModelForm>
      <ActionStatus state={state} failed={words.failed} />
    </Section>
  );
}

function hostOf({ address }: ModelEndpoint): string {
  const url = readAddress(address);
  return url.ok ? url.value.host : address;
}
