import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { Button } from '../parts/button.tsx';
import { useModelWords } from '../parts/use-model-words.ts';
import styles from './card-pane.module.css';

/** Only there for those who have connected a model. */
export function AskButton({ onAsk }: { readonly onAsk: () => void }) {
  const { endpoint } = useStore(useApp().model.store);
  const words = useModelWords();
  if (endpoint === null) return null;
  return (
    <Button look="quiet" className={styles.further} onClick={onAsk}>
      {words.ask}
    </Button>
  );
}
