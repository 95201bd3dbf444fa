import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ChangedCard, NotesPlan } from '../../../src/app/import-state.ts';
import { deckId, noteId } from '../../../src/core/kernel/ids.ts';
import { ImportPage } from '../../../src/ui/import/import-page.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const basic = (question: string, answer: string) => ({ kind: 'basic' as const, question, answer });

function aChange(changes: Partial<ChangedCard> = {}): ChangedCard {
  return {
    id: noteId('kafka/unit'),
    path: 'notes/kafka.md',
    before: basic('복제의 단위는?', '파티션'),
    after: basic('복제의 단위는?', '토픽의 파티션'),
    by: 'passage',
    score: 0.8,
    isOwn: false,
    passage: null,
    isLearnt: true,
    ...changes,
  };
}

function show(changes: Partial<NotesPlan>, language: 'ko' | 'en' = 'ko') {
  const plan: NotesPlan = {
    deck: deckId('kafka'),
    name: 'Kafka',
    exists: true,
    added: [],
    changed: [],
    unchanged: 4,
    moved: [],
    gone: [],
    ...changes,
  };
  const app = createFakeApp({ imports: { view: 'difference', plans: [plan] } });
  return { app, ...renderWith(app, <ImportPage />, { language }) };
}

const apply = () => userEvent.click(screen.getByRole('button', { name: '카드에 반영하기' }));

describe('import: the difference of notes', () => {
  it('[IMP-20] shows old and new side by side, the passage where it is told, and why the card is the same', () => {
    const passage = { before: '단위는 파티션이다.', after: '단위는 토픽의 파티션이다.' };
    const { container } = show({ changed: [aChange({ passage })] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('노트가 바뀌었습니다');
    expect(screen.getByRole('heading', { level: 4 }).textContent).toBe('복제의 단위는?');
    expect(screen.getByText('notes/kafka.md · 같은 문장에서 나온 카드입니다.')).toBeTruthy();
    expect([...container.querySelectorAll('ins')].map((mark) => mark.textContent?.trim())).toEqual([
      '토픽의',
      '토픽의',
    ]);
    expect(screen.getByText('원문')).toBeTruthy();
  });

  it('[IMP-20] gives a like text in per cent, and never a hundred', () => {
    show({
      changed: [aChange({ by: 'similar', score: 0.62 }), aChange({ id: noteId('b'), by: 'similar', score: 0.999 })],
    });
    expect(screen.getByText(/62% 같은 카드/)).toBeTruthy();
    expect(screen.getByText(/99% 같은 카드/)).toBeTruthy();
  });

  it('[IMP-21] keeps every schedule unless the person chooses, card by card', async () => {
    const { app } = show({ changed: [aChange(), aChange({ id: noteId('kafka/acks') })] });
    await apply();
    expect(app.imports.apply).toHaveBeenLastCalledWith({ gone: 'suspend', schedules: new Map(), taken: new Set() });
    const items = screen.getAllByRole('listitem').filter((item) => within(item).queryAllByRole('radio').length > 0);
    await userEvent.click(within(items[1] ?? document.body).getByRole('radio', { name: '오늘 다시 보기' }));
    await apply();
    expect(app.imports.apply).toHaveBeenLastCalledWith(
      expect.objectContaining({ schedules: new Map([[noteId('kafka/acks'), 'sooner']]) }),
    );
    expect(within(items[0] ?? document.body).getByRole('radio', { name: '그대로' })).toHaveProperty('checked', true);
  });

  it('[IMP-21] chooses for all at once, those beyond the cap too', async () => {
    const changed = Array.from({ length: 22 }, (_, n) => aChange({ id: noteId(`kafka/${n}`), isLearnt: n !== 3 }));
    const { app } = show({ changed });
    const all = screen.getByRole('group', { name: '바뀐 카드 모두, 기억은 어떻게 할까요?' });
    await userEvent.click(within(all).getByRole('radio', { name: '처음부터' }));
    await apply();
    const { schedules } = app.imports.apply.mock.lastCall?.[0] ?? {};
    expect(schedules?.size).toBe(21);
    expect(new Set(schedules?.values())).toEqual(new Set(['new']));
    const one = screen.getAllByRole('group', { name: '기억은 어떻게 할까요?' })[0];
    await userEvent.click(within(one ?? document.body).getByRole('radio', { name: '그대로' }));
    expect(within(all).queryByRole('radio', { checked: true })).toBeNull();
  });

  it('[IMP-21] asks nothing about the memory of cards that have none', () => {
    show({ changed: [aChange({ isLearnt: false })] });
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('[IMP-22] keeps the person’s own text and says so, unless they take that of the note', async () => {
    const { app } = show({ changed: [aChange({ isOwn: true })] });
    expect(screen.getByText(/직접 고친 카드입니다/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: '내가 고친 글 두기' })).toHaveProperty('checked', true);
    await userEvent.click(screen.getByRole('radio', { name: '노트의 글로 바꾸기' }));
    await apply();
    expect(app.imports.apply.mock.lastCall?.[0].taken).toEqual(new Set([noteId('kafka/unit')]));
    await userEvent.click(screen.getByRole('radio', { name: '내가 고친 글 두기' }));
    await apply();
    expect(app.imports.apply.mock.lastCall?.[0].taken).toEqual(new Set());
  });

  it('[IMP-23] suspends gone cards unless the person says otherwise, and shows which they are', async () => {
    const gone = [{ id: noteId('kafka/z'), path: 'kafka.md', fields: basic('옛 질문', '옛 답') }];
    const { app } = show({ gone });
    expect(screen.getByText('옛 질문')).toBeTruthy();
    await apply();
    expect(app.imports.apply.mock.lastCall?.[0].gone).toBe('suspend');
    await userEvent.click(screen.getByRole('radio', { name: /^삭제하기/ }));
    await apply();
    expect(app.imports.apply.mock.lastCall?.[0].gone).toBe('remove');
    await userEvent.click(screen.getByRole('radio', { name: '계속 복습하기' }));
    await apply();
    expect(app.imports.apply.mock.lastCall?.[0].gone).toBe('keep');
  });

  it('[IMP-23] asks nothing about gone cards when there are none, and can be called off', async () => {
    const { app } = show({ changed: [aChange({ isLearnt: false })], moved: [] });
    expect(screen.queryByRole('group')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '취소' }));
    expect(app.imports.reset).toHaveBeenCalledOnce();
    expect(app.imports.apply).not.toHaveBeenCalled();
  });

  it('[IMP-20] names moved cards with both headings, and new ones, under folds', () => {
    const moved = [{ id: noteId('kafka/m'), fields: basic('옮긴 질문', '답'), from: '단위', to: '' }];
    show({ moved, added: [basic('새 질문', '답')], changed: [aChange()] }, 'en');
    expect(screen.getByText('Moved cards 1').closest('details')?.textContent).toContain('옮긴 질문 단위 → no heading');
    expect(screen.getByText('New cards 1').closest('details')?.textContent).toContain('새 질문');
  });
});
