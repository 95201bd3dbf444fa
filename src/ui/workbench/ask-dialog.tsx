import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AskFailure } from '../../app/ask-model.ts';
import { readAddress } from '../../app/model-address.ts';
import type { Span } from '../../formats/notes/by-hand.ts';
import { useApp } from '../app-context.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { useModelWords } from '../parts/use-model-words.ts';
import styles from './notes-dialog.module.css';

type Props = {
  readonly text: string;
  /** null: the whole note. */
  readonly span: Span | null;
  readonly onSuggested: (count: number) => void;
  readonly onClose: () => void;
};

/** What would be sent, and where to; then, on a press, the one request, which can be stopped. */
export function AskDialog({ text, span, onSuggested, onClose }: Props) {
  const { workbench, model } = useApp();
  const { endpoint } = useStore(model.store);
  const { common } = useMessages();
  const words = useModelWords();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<AskFailure | null>(null);
  const request = useRef<AbortController | null>(null);
  useEffect(() => () => request.current?.abort(), []);

  async function send() {
    const own = new AbortController();
    request.current = own;
    setAsking(true);
    setFailure(null);
    const answer = await workbench.ask(span, own.signal);
    setAsking(false);
    if (answer.ok) onSuggested(answer.value);
    else if (!own.signal.aborted) setFailure(answer.error);
  }

  const url = readAddress(endpoint?.address ?? '');
  return (
    <Dialog
      title={words.askTitle}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={() => (isAsking ? request.current?.abort() : onClose())}>
            {isAsking ? words.stop : common.cancel}
          </Button>
          <Button look="primary" disabled={isAsking} onClick={() => void send()}>
            {failure === null ? words.send : words.again}
          </Button>
        </>
      }
    >
      <div className={styles.ask}>
        <p>{words.askWhat(span === null ? text.length : span.end - span.start, span === null)}</p>
        <p className={styles.where}>{words.askWhere(url.ok ? url.value.host : '', endpoint?.model ?? '')}</p>
        <p className={styles.hint}>{words.askThen}</p>
        <div aria-live="polite">
          {isAsking && <p className={styles.hint}>{words.waiting}</p>}
          {failure !== null && <p className={styles.failure}>{sentenceOf(failure, words)}</p>}
        </div>
      </div>
    </Dialog>
  );
}

function sentenceOf({ code, figure }: AskFailure, { faults }: ReturnType<typeof useModelWords>): string {
  return code === 'too-long' || code === 'server-error' ? faults[code](figure) : faults[code];
}
