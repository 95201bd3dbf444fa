import type { Fields } from '../../../src/core/content/note.ts';
import { pick, type Random } from './random.ts';

const SUBJECTS = ['복제 계수', '리더 선출', '셔플 파티션', '브로드캐스트 조인', '커밋 오프셋', '배압', '색인'] as const;
const VERBS = ['언제 바뀌는가', '무엇을 보장하는가', '왜 느려지는가', '어떻게 확인하는가'] as const;
const REASONS = ['복제본이 뒤처지면', '메모리가 모자라면', '파티션이 치우치면', '브로커가 내려가면'] as const;
const ENDS = ['쓰기를 거절한다', '디스크로 흘린다', '다시 나눈다', '다른 복제본이 이어받는다'] as const;

function sentence(random: Random): string {
  return `${pick(random, REASONS)} **${pick(random, SUBJECTS)}** 쪽에서 ${pick(random, ENDS)}.`;
}

function answer(n: number, random: Random): string {
  const plain = `${sentence(random)} ${sentence(random)}`;
  if (n % 10 === 3) return `${plain}\n\n\`\`\`sql\nSELECT key, count(*) FROM t${n} GROUP BY key;\n\`\`\``;
  if (n % 10 === 7)
    return `${plain}\n\n- ${sentence(random)}\n- \`min.insync.replicas=${n % 3}\`\n- ${sentence(random)}`;
  return plain;
}

/** The n-th note of a plausible Korean deck: of ten, six basic, two reversible, one cloze, one contrast. */
export function fieldsOf(n: number, random: Random): Fields {
  const subject = `${pick(random, SUBJECTS)} ${n}`;
  if (n % 10 === 5) {
    return {
      kind: 'cloze',
      text: `${subject}: ${sentence(random)} {{c1::${pick(random, ENDS)}}} 그리고 {{c2::${n}}} 번.`,
    };
  }
  if (n % 10 === 9) {
    const values = () => [pick(random, ENDS), pick(random, ENDS), pick(random, ENDS)];
    return {
      kind: 'contrast',
      title: subject,
      subjects: ['acks=0', 'acks=1', 'acks=all'],
      aspects: [
        { name: '기다림', values: values() },
        { name: '잃음', values: values() },
      ],
    };
  }
  const kind = n % 5 === 2 ? 'reversible' : 'basic';
  return { kind, question: `${subject}: ${pick(random, VERBS)}?`, answer: answer(n, random) };
}

/** A deck file of so many notes, as text. */
export function deckText(id: string, notes: number, random: Random): string {
  return JSON.stringify({
    format: 'saegim-deck',
    version: 1,
    id,
    name: id,
    language: 'ko',
    description: '',
    notes: Array.from({ length: notes }, (_, n) => ({ id: `n${n}`, tags: ['bench'], ...fieldsOf(n, random) })),
  });
}
