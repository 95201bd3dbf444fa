import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { DeckPlan, ImportState, LintedNote } from '../../../src/app/import-state.ts';
import { deckId, millis, noteId } from '../../../src/core/kernel/ids.ts';
import { ImportPage } from '../../../src/ui/import/import-page.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const basic = (question: string, answer: string) => ({ kind: 'basic' as const, question, answer });

function aPlan(changes: Partial<DeckPlan> = {}): DeckPlan {
  return {
    file: 'kafka.json',
    deck: deckId('kafka'),
    name: 'Kafka',
    exists: true,
    added: [],
    changed: [],
    unchanged: 3,
    moved: 0,
    detailsChanged: false,
    gone: [],
    warnings: [],
    lint: [],
    ...changes,
  };
}

function show(imports: ImportState, language: 'ko' | 'en' = 'ko') {
  const app = createFakeApp({ imports });
  return { app, ...renderWith(app, <ImportPage />, { language }) };
}

const preview = (plan: Partial<DeckPlan>): ImportState => ({ view: 'preview', plans: [aPlan(plan)], backup: null });

describe('import: preview', () => {
  it('[IMP-2] shows the old and the new text of a changed note with the differing words marked', () => {
    const note = {
      id: noteId('kafka/a'),
      before: basic('무엇을 기다리나?', '리더'),
      after: basic('무엇을 기다리나?', 'ISR 전체'),
    };
    const { container } = show(preview({ changed: [note] }));
    expect(container.querySelector('del')?.textContent).toBe('리더');
    expect(container.querySelector('ins')?.textContent).toBe('ISR 전체');
    expect(screen.getByText('지금')).toBeTruthy();
    expect(screen.getByText('가져올 내용')).toBeTruthy();
  });

  it('[IMP-12] says above each changed note which one it is, plainly, and repeats no text that stays', () => {
    const cloze = (text: string) => ({ kind: 'cloze' as const, text });
    const contrast = (value: string) => ({
      kind: 'contrast' as const,
      title: 'acks의 **뜻**',
      subjects: ['acks=0', 'acks=1'],
      aspects: [{ name: '기다림', values: ['없음', value] }],
    });
    show(
      preview({
        changed: [
          { id: noteId('kafka/a'), before: basic('`acks`는?', '리더'), after: basic('`acks`는?', 'ISR') },
          { id: noteId('kafka/b'), before: cloze('{{c1::HW}}까지 읽는다'), after: cloze('{{c1::LSO}}까지 읽는다') },
          { id: noteId('kafka/c'), before: contrast('리더'), after: contrast('리더만') },
          { id: noteId('kafka/d'), before: basic('꼬리표만', '답'), after: basic('꼬리표만', '답') },
        ],
      }),
    );
    const names = screen.getAllByRole('heading', { level: 4 }).map((name) => name.textContent);
    expect(names).toEqual(['acks는?', 'HW까지 읽는다', 'acks의 뜻', '꼬리표만']);
    expect(screen.queryByText('질문')).toBeNull();
    expect(screen.queryByText('`acks`는?')).toBeNull();
    expect(screen.getAllByText('꼬리표만')).toHaveLength(1);
  });

  it('[IMP-2] caps a long list of changes and says how many more there are', async () => {
    const changed = Array.from({ length: 45 }, (_, index) => ({
      id: noteId(`kafka/${index}`),
      before: basic('q', `옛 답 ${index}`),
      after: basic('q', `새 답 ${index}`),
    }));
    const { container } = show(preview({ changed }));
    expect(container.querySelectorAll('ins')).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', { name: '그 밖에 25개' }));
    expect(container.querySelectorAll('ins')).toHaveLength(40);
  });

  it('[IMP-3] keeps notes that are gone from the file unless the person chooses otherwise', async () => {
    const gone = [{ id: noteId('kafka/z'), fields: basic('옛 질문', '옛 답') }];
    const state = preview({ gone, added: [basic('q', 'a')] });
    const kept = show(state);
    await userEvent.click(screen.getByRole('button', { name: '가져오기' }));
    expect(kept.app.imports.apply).toHaveBeenCalledWith({ gone: 'keep' });
    await userEvent.click(screen.getByRole('radio', { name: /^삭제하기/ }));
    await userEvent.click(screen.getByRole('button', { name: '가져오기' }));
    expect(kept.app.imports.apply).toHaveBeenLastCalledWith({ gone: 'remove' });
  });

  it('[IMP-3] asks nothing about gone notes when there are none', () => {
    show(preview({ added: [basic('q', 'a')] }));
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('[IMP-2] says when no note would change', () => {
    show(preview({}));
    expect(screen.getByText(/바뀌는 노트가 없습니다/)).toBeTruthy();
  });

  it('[IMP-13] offers only to close what would change nothing', async () => {
    const { app } = show(preview({}));
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['닫기']);
    await userEvent.click(screen.getByRole('button', { name: '닫기' }));
    expect(app.imports.reset).toHaveBeenCalledOnce();
    expect(app.imports.apply).not.toHaveBeenCalled();
  });

  it('[IMP-13] offers the import again when the removal of gone notes is chosen', async () => {
    show(preview({ gone: [{ id: noteId('kafka/z'), fields: basic('옛 질문', '옛 답') }] }));
    expect(screen.queryByRole('button', { name: '가져오기' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /^삭제하기/ }));
    expect(screen.getByRole('button', { name: '가져오기' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '닫기' })).toBeNull();
  });

  it.each<Partial<DeckPlan>>([{ exists: false }, { moved: 1 }, { detailsChanged: true }, { added: [basic('q', 'a')] }])(
    '[IMP-13] offers the import for %j',
    (changes) => {
      show(preview(changes));
      expect(screen.getByRole('button', { name: '가져오기' })).toBeTruthy();
    },
  );

  it('[IMP-15] says once for a deck that its new or changed notes hold HTML tags', () => {
    const html = [basic('q<br>', 'a'), basic('q', '<b>굵게</b>')];
    show(
      preview({
        added: html,
        changed: [{ id: noteId('kafka/a'), before: basic('q', 'a'), after: basic('q', '<i>a</i>') }],
      }),
    );
    expect(screen.getByText('살펴볼 것 1가지')).toBeTruthy();
    expect(screen.getAllByText('HTML 태그는 글자 그대로 보입니다.')).toHaveLength(1);
  });

  it('[IMP-15] does not mind the tags that a change takes away', () => {
    const change = { id: noteId('kafka/a'), before: basic('q', '<i>a</i>'), after: basic('q', '*a*') };
    show(preview({ changed: [change], added: [basic('a < b', '`List<b>`')] }));
    expect(screen.queryByText(/HTML/)).toBeNull();
  });

  it('[IMP-16] folds away the cards that could be asked better, each reason once, and holds nothing up', async () => {
    const linted = (id: string, rule: LintedNote['rule'], question: string, other: string | null = null) => ({
      id: noteId(`kafka/${id}`),
      rule,
      fields: basic(question, '답'),
      other: other === null ? null : basic(other, '답'),
    });
    const lint = [
      linted('a', 'no-referent', '이것은?'),
      linted('a', 'long-answer', '이것은?'),
      linted('b', 'no-referent', '그것은?'),
      linted('c', 'near-duplicate', '`ISR`은?', '**ISR**이란?'),
    ];
    const { app } = show(preview({ added: lint.map((note) => note.fields), lint }));
    const fold = screen.getByText('다듬으면 좋을 카드 3장').closest('details')!;
    expect(fold.open).toBe(false);
    const lists = within(fold).getAllByRole('list', { hidden: true });
    expect(lists.map((list) => [...list.children].map((item) => item.textContent))).toEqual([
      ['이것은?', '그것은?'],
      ['이것은?'],
      ['ISR은?비슷한 카드: ISR이란?'],
    ]);
    expect(within(fold).getAllByText(/무엇을 가리키는 말인지/)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: '가져오기' }));
    expect(app.imports.apply).toHaveBeenCalledOnce();
  });

  it('[IMP-16] caps a long list of them, and says nothing when there are none', async () => {
    const lint = Array.from({ length: 45 }, (_, n) => ({
      id: noteId(`kafka/${n}`),
      rule: 'long-list' as const,
      fields: basic(`질문 ${n}`, '답'),
      other: null,
    }));
    const { unmount } = show(preview({ added: [basic('q', 'a')], lint }), 'en');
    await userEvent.click(screen.getByText('45 cards that could be clearer'));
    expect(screen.getAllByText(/^질문/)).toHaveLength(20);
    expect(screen.getByText(/five items/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'and 25 more' }));
    expect(screen.getAllByText(/^질문/)).toHaveLength(40);
    unmount();
    show(preview({ added: [basic('q', 'a')] }));
    expect(screen.queryByText(/다듬으면/)).toBeNull();
  });

  it('[IMP-6] shows what is in a backup and how much of it is new', () => {
    const backup = {
      file: 'saegim-2026-11-20.json',
      exportedAt: millis(Date.UTC(2026, 10, 20, 12)),
      decks: 3,
      notes: 1310,
      entries: 20412,
      newEntries: 122,
    };
    show({ view: 'preview', plans: [], backup });
    const terms = screen.getAllByRole('term').map((term) => term.parentElement?.textContent);
    expect(terms).toEqual(['덱3', '노트1,310', '기록20,412', '여기에 없는 기록122']);
    expect(screen.getByText(/2026년|2026\. 11\. 20/)).toBeTruthy();
  });
});
