import { createContext, useContext, useState } from 'react';
import { type ActionState, useAction } from '../parts/use-action.ts';

/** Every change is saved at once; the quiet word stands beside the field that was changed last. */
export type Saving = {
  readonly stateOf: (field: string) => ActionState;
  /** Gives whether it was saved. */
  readonly save: (field: string, work: () => Promise<unknown>, said: string) => Promise<boolean>;
};

const IDLE: ActionState = { status: 'idle' };

export const SavingContext = createContext<Saving>({ stateOf: () => IDLE, save: async () => false });

export function useSaving(): Saving {
  return useContext(SavingContext);
}

export function useSavingState(): Saving {
  const { state, run } = useAction();
  const [last, setLast] = useState('');
  return {
    stateOf: (field) => (field === last ? state : IDLE),
    save: (field, work, said) => {
      setLast(field);
      return run(work, said);
    },
  };
}
