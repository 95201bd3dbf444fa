import { describe, expect, it } from 'vitest';
import { suggestedIn } from './support.ts';

describe('what is suggested from prose', () => {
  it('[NOTE-8] asks for what a Korean sentence or heading defines', () => {
    expect(suggestedIn('파티션은 토픽을 나눈 저장 단위를 말한다.\n')).toEqual([
      'definition: 파티션이란 무엇인가? | 토픽을 나눈 저장 단위',
    ]);
    expect(suggestedIn('## 파드란?\n\n배포의 최소 단위\n')).toEqual([
      'question-heading: 파드란 무엇인가? | 배포의 최소 단위',
    ]);
  });

  it('[NOTE-8] asks for what an English sentence defines', () => {
    expect(suggestedIn('ISR stands for in-sync replicas.\n')).toEqual([
      'definition: What does ISR stand for? | in-sync replicas',
    ]);
  });

  it('[NOTE-8] reads labels, comparisons, settings and commands', () => {
    expect(suggestedIn('# 힙\n\n- 힙: 객체가 놓이는 영역\n- 스택: 프레임이 쌓이는 영역\n')).toHaveLength(2);
    expect(
      suggestedIn('| 구분 | TCP | UDP |\n| --- | --- | --- |\n| 연결 | 있음 | 없음 |\n| 순서 | 지킴 | 모름 |\n'),
    ).toEqual(['contrast: TCP, UDP | TCP, UDP']);
    expect(suggestedIn('세션 제한 시간의 기본값은 45초 정도로 둔다.\n')).toEqual([
      'setting: 세션 제한 시간의 기본값은 {{c1::45초}} 정도로 둔다.',
    ]);
    expect(suggestedIn('# Git\n\n## List all stashes\n\n```bash\ngit stash list\n```\n')).toEqual([
      'command: How do you list all stashes? | ```bash\ngit stash list\n```',
    ]);
  });

  it('[NOTE-8] leaves contents, links and questions without a subject alone', () => {
    const nothing = [
      '## 목차\n\n- 스레드: 실행되는 흐름의 단위\n',
      '- [스레드](#a)\n- [큐](#b)\n',
      '- 왜?\n  - 그러게\n',
      '여러분은 무엇에 관심이 있으신가요? 저는 자바에 관심이 있다.\n',
    ];
    expect(nothing.flatMap(suggestedIn)).toEqual([]);
  });

  it('[NOTE-9] cuts text that lost its line ends', () => {
    const text = `# 5.4 Gateway(게이트웨이)\n\n${'앞에 있는 글은 길게 이어지고 줄이 나뉘지 않는다. '.repeat(8)}게이트웨이(Gateway)란 ? 바깥 요청을 안쪽 서비스로 전달 게이트웨이는 응용 계층에서 동작하며 인증 기능을 제공\n`;
    expect(suggestedIn(text)).toContain(
      'question-sentence: 게이트웨이(Gateway)란 무엇인가? | 바깥 요청을 안쪽 서비스로 전달',
    );
  });
});
