import { useStore } from 'zustand';
import { useApp } from '../app-context.ts';
import { FirstRun } from './first-run.tsx';
import { TodayDecks } from './today-decks.tsx';
import { TodayDue } from './today-due.tsx';
import { TodayInsight } from './today-insight.tsx';
import { TodayNothing } from './today-nothing.tsx';

/** The home page: one press from here to the first card. */
export function TodayPage() {
  const state = useStore(useApp().collection);
  if (state.status !== 'ready') return null;
  const { counts } = state.today;
  if (state.decks.length === 0) return <FirstRun starters={state.starters} />;
  const decks = <TodayDecks decks={state.decks} />;
  const isDone = counts.new + counts.learning + counts.review === 0;
  const insight = <TodayInsight today={state.today} withStreak={state.settings.streak} withTomorrow={!isDone} />;
  const Screen = isDone ? TodayNothing : TodayDue;
  return (
    <Screen today={state.today} insight={insight}>
      {decks}
    </Screen>
  );
}
