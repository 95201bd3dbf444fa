import { type Advice, megabytes, type ProblemWords } from '../problem-words.ts';

const advise = (what: string, fix: string): Advice => ({ what, fix });
const TYPES: Readonly<Record<string, string>> = {
  string: '따옴표로 감싼 글자로',
  list: '[ ] 목록으로',
  object: '{ } 객체로',
};
const upTo = (limit: string, unit: string) =>
  limit === '' ? '' : ` (${Number(limit).toLocaleString('ko-KR')}${unit}까지)`;
const bracketed = (detail: string) => (detail === '' ? '' : ` (${detail})`);

export const problems: ProblemWords = {
  known: {
    'too-large': (limit) =>
      advise(
        limit === '' ? '파일이 너무 큽니다.' : `파일이 너무 큽니다. ${megabytes(limit)}MB까지 읽습니다.`,
        '여러 파일로 나누세요.',
      ),
    'utf-16': () => advise('UTF-16으로 저장된 파일입니다.', '편집기에서 UTF-8로 다시 저장하세요.'),
    binary: () => advise('글로 된 파일이 아닙니다.', '마크다운 노트, JSON 덱 파일, 새김 백업을 고르세요.'),
    'not-utf-8': () => advise('UTF-8이 아닌 글자가 있습니다.', '편집기에서 UTF-8로 다시 저장하세요.'),
    'not-alone': () => advise('백업은 다른 파일과 함께 가져올 수 없습니다.', '백업 파일만 따로 고르세요.'),
    'not-a-note': () =>
      advise('노트가 아닌 파일입니다.', 'Markdown 파일이나 zip을 놓으세요. JSON 덱은 따로 가져오세요.'),
    'empty-file': () => advise('빈 파일입니다.', '내용이 있는 파일을 고르세요.'),
    'source-cut': (limit) =>
      advise(
        `노트가 길어 원문은 앞부분만 함께 둡니다${upTo(limit, '자')}.`,
        '카드는 모두 만듭니다. 원문까지 모두 두려면 노트를 나누세요.',
      ),

    'too-nested': (limit) =>
      advise(`목록이나 인용이 너무 여러 겹입니다${upTo(limit, '겹')}.`, '겹을 줄이거나 노트를 나누세요.'),
    'no-notes': () => advise('압축 파일에 노트가 없습니다.', '마크다운(.md) 파일이 든 압축 파일을 고르세요.'),
    'archive-too-large': (limit) =>
      advise(
        limit === ''
          ? '풀면 너무 커지는 압축 파일입니다.'
          : `풀면 너무 커지는 압축 파일입니다. ${megabytes(limit)}MB까지 풉니다.`,
        '몇 개로 나누어 압축하세요.',
      ),
    'broken-archive': () => advise('압축을 풀 수 없는 파일입니다.', '깨졌거나 암호가 있는지 확인하고 다시 압축하세요.'),

    'not-json': () => advise('여기부터 JSON으로 읽을 수 없습니다.', '이 근처의 쉼표, 따옴표, 괄호를 확인하세요.'),
    'repeated-key': () => advise('같은 이름이 한 묶음에 두 번 있습니다.', '하나만 남기거나 이름을 바꾸세요.'),
    'too-deep': (limit) => advise(`괄호가 너무 여러 겹입니다${bracketed(limit)}.`, '덱 형식에 맞게 얕게 고치세요.'),
    'forbidden-key': (key) => advise(`쓸 수 없는 이름입니다${bracketed(key)}.`, '이 항목을 지우세요.'),
    'lone-surrogate': () => advise('깨진 글자가 있습니다.', '이 글을 지우고 다시 입력하세요.'),

    'unknown-shape': () =>
      advise('덱으로 알아볼 수 없는 모양입니다.', '덱 파일이나 {question, answer}의 배열인지 확인하세요.'),
    'unknown-format': (found) =>
      advise(`모르는 형식입니다${bracketed(found)}.`, 'format이 "saegim-deck" 또는 "saegim-backup"인 파일을 고르세요.'),
    'newer-version': (found) =>
      advise(`더 새로운 새김에서 만든 파일입니다${bracketed(found)}.`, '새김을 새 버전으로 바꾼 뒤 다시 가져오세요.'),
    missing: () => advise('꼭 있어야 할 값이 없습니다.', '이 자리에 값을 넣으세요.'),
    'wrong-type': (expected) =>
      advise('값의 종류가 다릅니다.', `${TYPES[expected] ?? '덱 형식에 맞는 값으로'} 바꾸세요.`),
    'out-of-range': () => advise('쓸 수 있는 범위를 벗어난 값입니다.', '설정 화면에서 고를 수 있는 값으로 바꾸세요.'),
    blank: () => advise('값이 비어 있습니다.', '내용을 넣거나 이 노트를 지우세요.'),
    'too-long': (limit) => advise(`글이 너무 깁니다${upTo(limit, '자')}.`, '줄이거나 여러 노트로 나누세요.'),
    'too-few': (limit) =>
      advise('개수가 모자랍니다.', limit === '' ? '항목을 더 넣으세요.' : `적어도 ${limit}개를 넣으세요.`),
    'too-many': (limit) => advise(`개수가 너무 많습니다${upTo(limit, '개')}.`, '항목을 줄이거나 나누세요.'),
    'unknown-kind': (kind) =>
      advise(`모르는 노트 유형입니다${bracketed(kind)}.`, 'basic, reversible, cloze, contrast 가운데 하나로 바꾸세요.'),
    'bad-id': (id) =>
      advise(`id로 쓸 수 없는 값입니다${bracketed(id)}.`, '앞뒤의 빈칸이나 /를 빼고 200자 안으로 적으세요.'),
    'duplicate-id': (id) => advise(`같은 id가 두 번 나옵니다${bracketed(id)}.`, '둘 가운데 하나의 id를 바꾸세요.'),
    'value-count': (counts) =>
      advise(`값의 수가 비교 대상의 수와 다릅니다${bracketed(counts)}.`, '비교 대상마다 값을 하나씩 적으세요.'),
    'no-cloze': () => advise('빈칸이 없습니다.', '가릴 말을 {{c1::…}}로 감싸세요.'),
    'unknown-source': (id) =>
      advise(`sources에 없는 원문을 가리킵니다${bracketed(id)}.`, '원문을 sources에 넣거나 id를 고치세요.'),
    'bad-url': (url) =>
      advise(`쓸 수 없는 주소입니다${bracketed(url)}.`, 'http:// 또는 https://로 시작하는 주소로 바꾸세요.'),
    'bad-date': (date) => advise(`읽을 수 없는 날짜입니다${bracketed(date)}.`, '2026-11-22처럼 적으세요.'),
    'empty-deck': () => advise('노트가 하나도 없습니다.', '노트를 하나 이상 넣으세요.'),

    'front-matter': (detail) =>
      advise(`파일 첫머리의 정보를 읽을 수 없습니다${bracketed(detail)}.`, '--- 사이의 YAML을 확인하세요.'),
    'heading-id': (detail) =>
      advise(`제목의 id를 읽을 수 없습니다${bracketed(detail)}.`, '제목 끝에 {#id}처럼 적으세요.'),
    'underlined-heading': () => advise('밑줄로 된 제목은 읽지 않습니다.', '제목을 # 기호로 시작하세요.'),
    'stray-text': (text) =>
      advise(`어느 노트에도 들지 않는 글입니다${bracketed(text)}.`, '노트 제목 아래로 옮기거나 지우세요.'),
    'not-a-table': () => advise('표가 있어야 할 자리입니다.', '비교 대상과 항목을 Markdown 표로 적으세요.'),
    metadata: (detail) =>
      advise(`노트의 정보를 읽을 수 없습니다${bracketed(detail)}.`, '덱 형식 문서의 예처럼 고치세요.'),
    'missing-file': (file) => advise(`파일을 찾을 수 없습니다${bracketed(file)}.`, '파일 이름과 자리를 확인하세요.'),
    'not-for-study': (file) =>
      advise(
        `study: false로 적은 노트입니다${bracketed(file)}.`,
        '회고 같은 개인 글로는 카드를 만들지 않습니다. sources에서 빼세요.',
      ),

    'unknown-key': (key) =>
      advise(`모르는 항목입니다${bracketed(key)}.`, '읽지 않고 넘어갑니다. 이름이 맞는지 확인하세요.'),
    'html-as-text': () => advise('HTML 태그는 글자 그대로 보입니다.', '마크다운으로 바꾸면 모양이 살아납니다.'),
    'dropped-tag': () => advise('빈 태그는 뺐습니다.', '나머지 태그는 그대로 가져옵니다.'),
    'duplicate-note': (id) => advise(`내용이 같은 노트가 또 있습니다${bracketed(id)}.`, '하나만 남겨도 됩니다.'),
    'quote-not-found': () => advise('인용한 글이 원문에 없습니다.', '원문과 한 글자도 다르지 않게 옮기세요.'),
    'heading-not-found': (heading) =>
      advise(`원문에 없는 제목입니다${bracketed(heading)}.`, '원문의 제목 그대로 적으세요.'),
  },
  unknown: (code) => advise(`읽을 수 없는 곳이 있습니다 (${code}).`, '덱 형식 문서와 견주어 고치세요.'),
};
