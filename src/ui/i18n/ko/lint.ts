import type { LintRule } from '../../../core/content/lint-rules.ts';

/** Why a card could be asked better. English takes the sentences of the rules themselves. */
export const lint: Readonly<Record<LintRule, string>> = {
  'repeats-question': '답에 질문의 말이 그대로 있습니다. 새로 알려 주는 것만 남기면 떠올리기 쉽습니다.',
  'yes-no': '예/아니요 질문은 짐작으로도 맞힐 수 있습니다. 이유를 함께 물으면 더 오래 남습니다.',
  'long-list': '답이 다섯 가지를 넘습니다. 몇 개씩 나누어 물으면 떠올리기 쉽습니다.',
  'joined-facts': '두 가지를 한꺼번에 묻습니다. 카드를 나누면 잊은 쪽만 다시 볼 수 있습니다.',
  'no-referent': '무엇을 가리키는 말인지 카드만 보고는 알기 어렵습니다. 이름을 적으면 분명해집니다.',
  particle: '빈칸 뒤의 조사가 답의 받침을 알려 줍니다. 을(를)처럼 둘 다 적으면 드러나지 않습니다.',
  'wide-blank': '빈칸이 글의 3분의 1을 넘습니다. 보이는 글이 더 있으면 무엇을 묻는지 분명해집니다.',
  'bare-fence': '코드 블록에 언어 이름이 없습니다. 적어 두면 코드에 색이 입혀집니다.',
  'long-answer': '답이 400자를 넘습니다. 떠올릴 것만 남기면 스스로 채점하기 쉽습니다.',
  'near-duplicate': '다른 카드와 거의 같은 것을 묻습니다. 하나만 두거나 다른 점을 드러내면 헷갈리지 않습니다.',
  'no-source': '출처가 없습니다. 적어 두면 나중에 맞는지 확인할 수 있습니다.',
  'old-check': '확인한 지 1년이 넘었습니다. 지금도 맞는지 살펴보면 좋습니다.',
};
