import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { NotePage as Note, NoteCard } from '../../../src/app/note-page.ts';
import { outlineOf } from '../../../src/core/content/outline.ts';
import { cardId, deckId, sourceId } from '../../../src/core/kernel/ids.ts';
import { NotePage } from '../../../src/ui/note/note-page.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const ID = sourceId('kafka/복제 노트');
const MARKDOWN = '# 복제\n\n글\n\n## acks\n\n글\n\n## ISR\n\n글';

function card(question: string, changes: Partial<NoteCard> = {}): NoteCard {
  const fields = { kind: 'basic', question, answer: '답' } as const;
  return { id: cardId(`kafka/${question}/forward`), fields, recall: 0.9, ask: 'later', isLeech: false, ...changes };
}

function noteWith(cards: Readonly<Record<string, readonly NoteCard[]>>): Note {
  const sections = outlineOf(MARKDOWN).map((section) => ({ ...section, cards: cards[section.title] ?? [] }));
  return {
    title: '카프카 복제',
    deck: { id: deckId('kafka'), name: '카프카' },
    markdown: MARKDOWN,
    pictures: undefined,
    sections,
  };
}

const NOTE = noteWith({
  복제: [card('단위는?')],
  acks: [
    card('acks=1은?', { recall: 0.8 }),
    card('acks=all은?', { recall: 0.4, ask: 'due', isLeech: true }),
    card('acks=0은?', { recall: null, ask: 'new' }),
  ],
  ISR: [card('리더란?', { recall: 0.97 }), card('지연이란?', { recall: 0.95 })],
});

async function show(note: Note | null, language: 'ko' | 'en' = 'ko') {
  const app = createFakeApp();
  app.library.note.mockResolvedValue(note);
  await act(async () => {
    renderWith(app, <NotePage id={ID} />, { language });
  });
}

const rowOf = (title: string) => within(screen.getByText(title, { selector: 'li span' }).closest('li') as HTMLElement);

describe('the page of a note', () => {
  it('[PAGE-6] draws each heading with the recall of what stands below it, and its counts', async () => {
    await show(NOTE);
    expect(rowOf('복제').getByText('기억 확률 80%')).toBeTruthy();
    expect(rowOf('복제').getByText('카드 6장 · 만기 1 · 새 카드 1 · 거머리 1')).toBeTruthy();
    expect(rowOf('acks').getByText('기억 확률 60%')).toBeTruthy();
    expect(rowOf('ISR').getByText('카드 2장')).toBeTruthy();
  });

  it('[PAGE-6] leads to the study of a section that asks for something, and of the whole', async () => {
    await show(NOTE);
    const source = encodeURIComponent(ID);
    const study = rowOf('acks').getByRole('link', { name: '‘acks’ 2장 공부하기' });
    expect(study.getAttribute('href')).toBe(`/review/section/2/${source}`);
    expect(rowOf('ISR').queryByRole('link')).toBeNull();
    const whole = screen.getByRole('link', { name: '지금 물을 2장 공부하기' });
    expect(whole.getAttribute('href')).toBe(`/review/section/0/${source}`);
  });

  it('[PAGE-6] unfolds the cards of a section, the faintest first and the unseen last', async () => {
    await show(NOTE);
    await userEvent.click(rowOf('acks').getByText('acks'));
    expect(
      rowOf('acks')
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['acks=all은?거머리40%', 'acks=1은?80%', 'acks=0은?아직 묻지 않음']);
  });

  it('[PAGE-7] names what has faded most, once there are two sections to compare', async () => {
    await show(NOTE);
    expect(screen.getByText(/가장 흐려진 곳은 ‘acks’\(60%\)입니다\./)).toBeTruthy();
  });

  it('[PAGE-7] names nothing when one section alone was asked, or none', async () => {
    await show(noteWith({ acks: [card('a'), card('b')], ISR: [card('c', { recall: null, ask: 'new' })] }));
    expect(screen.queryByText(/가장 흐려진 곳/)).toBeNull();
  });

  it('[PAGE-8] says that a note is not here, with a way back', async () => {
    await show(null, 'en');
    expect(screen.getByRole('heading', { level: 1, name: 'There is no such note' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'All decks' }).getAttribute('href')).toBe('/library');
  });
});
