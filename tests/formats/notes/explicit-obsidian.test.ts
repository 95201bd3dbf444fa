import { describe, expect, it } from 'vitest';
import { readStudyNote } from '../../../src/formats/notes/read-study-note.ts';
import { explicitIn, placedIn } from './support.ts';

const SR = '<!--SR:!2024-08-16,51,230-->';
const skippedIn = (text: string) =>
  readStudyNote(text, 'n.md').skipped.map(({ code, lines }) => `${code} ${lines.join('-')}`);

describe('cards of Obsidian', () => {
  it('[NOTE-1] a tag opts in however it is listed; a word in a list, a tag in code and a longer tag do not', () => {
    for (const front of [
      'tags:\n  - kafka\n  - flashcards',
      'tags: [a, flashcards/x]',
      'tag: flashcards',
      "tags: '#flashcards'",
    ]) {
      expect(explicitIn(`---\n${front}\n---\nISR::replicas\n`), front).toEqual(['inline: ISR | replicas']);
    }
    for (const text of ['- flashcards are nice', '`#flashcards`', '---\ntags: [no-flashcards]\n---', `\`${SR}\``]) {
      expect(explicitIn(`${text}\n\nwhat is a pod::a unit\n`), text).toEqual([]);
    }
  });

  it('[NOTE-43] inline cards leave out tags, task boxes, ids of blocks and schedules', () => {
    const text = `#flashcards/a #x\n#flashcards/b Q1::A1 <!--SR:!2024-08-16,51,230-->\n- [ ] two::2 ^abc123\n${SR}\n> [!question] three is::3\n> [!sr|card-metadata]\n> ${SR}\n`;
    expect(placedIn(text)).toEqual(['2-2 inline: Q1 | A1', '3-3 inline: two | 2', '5-5 inline: three is | 3']);
    expect(skippedIn(text)).toEqual(['schedule-comment 2-2', 'schedule-comment 4-4', 'schedule-comment 7-7']);
  });

  it('[NOTE-43] ? cards begin below tags, rules, cards and front matter, and end above rules, headings and ids', () => {
    const text = `---\ntags: flashcards\n---\nOne\n?\n1\n\n---\n#flashcards/b\nTwo\n?\n2\n${SR}\nsome words::here\nThree\n??\n3\n^abc\n## Four\n?\n4\n## Five\n`;
    expect(placedIn(text)).toEqual([
      '4-6 question-mark: One | 1',
      '10-12 question-mark: Two | 2',
      '14-14 inline: some words | here',
      '15-17 question-mark: Three | 3',
      '19-21 question-mark: Four | 4',
    ]);
  });

  it('[NOTE-43] ? cards in items and quotes are those of the item', () => {
    expect(placedIn('- zero\n- One\n  ?\n  - a\n  - b\n- Two\n  ?\n  2\n\n> [!question] Three\n> ?\n> 3\n')).toEqual([
      '2-5 question-mark: One | - a\n- b',
      '6-8 question-mark: Two | 2',
      '10-12 question-mark: Three | 3',
    ]);
    expect(explicitIn('- Like so:\n  ```\n  Question\n  ?\n  Answer\n  ```\n')).toEqual([]);
  });

  it('[NOTE-43] #flashcard may stand among other tags and ends with its item; alone on a line it is the tag of a deck', () => {
    expect(placedIn('- What? #a #flashcard #b\n  - This.\n- other\n')).toEqual(['1-2 flashcard-tag: What? | - This.']);
    expect(explicitIn('#kafka #flashcard\n\nText.\n')).toEqual([]);
    expect(readStudyNote('One #flashcard-reverse\nTwo\n', 'n.md').explicit[0]?.fields.kind).toBe('reversible');
  });

  it('[NOTE-44] colons of code, addresses, fields and drawings divide no card in a file of cards', () => {
    const traps = [
      'Foo::bar() is called by Baz::Qux::quux.',
      'The class Foo::bar is nice',
      'ArrayList::new',
      'let v = Vec::<i32>::new();',
      'f :: Int -> Int',
      'fe80::1 is link local',
      'see http://[::1]:80/ and https://x.y/a::b',
      'arn:aws:s3:::bucket/key',
      ':smile::heart: nice',
      'SELECT now()::date;',
      'p::first-line { color: red }',
      '.. note:: text here',
      '[^1]: a b::note',
      '| x::y z | w |',
      '## Part 1::Basics',
      'x::y z | w\n--- | ---\n1 | 2',
      'if (a ==b) && (c== d)',
      'a | b\n==|==',
      'status:: done',
      'up:: [[Kafka]]',
      '[due:: 2024-01-01] text (author:: Kim)',
      'image {{ a::b }} here',
    ];
    for (const trap of traps) expect(explicitIn(`#flashcards\n\n${trap}\n`), trap).toEqual([]);
    expect(explicitIn('#flashcards\na::b\nwhat is ::before::a pseudo element\nwhat is [x::y](z)::a link\n')).toEqual([
      'inline: a | b',
      'inline: what is ::before | a pseudo element',
      'inline: what is [x::y](z) | a link',
    ]);
  });

  it('[NOTE-44] lines of one shape show nothing where they may be fields, members, casts or directives', () => {
    for (const text of [
      'author:: Kim\nrating:: 5\nmood:: good\nup:: [[Kafka]]\n',
      '메서드는 Foo::bar 로\n생성자는 ::Foo 로\n다른 Foo::baz 도\n또 Foo::qux 도\n',
      "SELECT y::jsonb FROM t\nSELECT '1'::int, x::text\n형은 x::text 로\n",
      '.. note:: text here\n.. code-block:: python\n.. image:: x.png\n',
    ]) {
      expect(explicitIn(text), text).toEqual([]);
    }
  });

  it('[NOTE-45] hints, numbers and actions of blanks', () => {
    const read = (text: string) =>
      explicitIn(`#flashcards\n\n${text}\n`).map((card) => card.replace('highlight: ', ''));
    expect(read('a ==b==^[hint][^2] c ==d==[^1] e ==f==[^2]')).toEqual(['a {{c2::b::hint}} c {{c1::d}} e {{c2::f}}']);
    expect(read('==a==[^hs] ==b==[^as] ==c==[^ha]')).toEqual(['a {{c1::b}} {{c2::c}}']);
    expect(read('{{1::a::hint}} and {{2;;b}} and **2;;c**')).toEqual(['{{c1::a::hint}} and {{c2::b}} and {{c2::c}}']);
    expect(read('a ==b==[^1] c\n\n[^1]: source')).toEqual(['a {{c1::b}}[^1] c']);
    expect(read('==acks=all== and ==std::move==')).toEqual(['{{c1::acks=all}} and {{c2::std::move::}}']);
    expect(read(`a ==b== c ^abc123 ${SR}`)).toEqual(['a {{c1::b}} c']);
    expect(read('## The ==b== of c')).toEqual(['The {{c1::b}} of c']);
  });

  it('[NOTE-45] a line that is a card of its own is none of the blanks around it', () => {
    expect(placedIn('#flashcards\n\nThe ==a==\nwhat is b::the ==c==\nthe ==d==\n')).toEqual([
      '3-3 highlight: The {{c1::a}}',
      '4-4 inline: what is b | the ==c==',
      '5-5 highlight: the {{c1::d}}',
    ]);
  });

  it('[NOTE-46] other signs are read where schedules prove them', () => {
    const twice = '<!--SR:!2024-08-16,51,230!2024-08-16,51,230-->';
    expect(explicitIn(`one >> 1\n${SR}\n\ntwo >> 2 ${SR}\n\nthree >> 3\n`)).toEqual([
      'inline: one | 1',
      'inline: two | 2',
      'inline: three | 3',
    ]);
    expect(placedIn(`one\n@@\n1\n${twice}\n\ntwo\n@@\n2\n${twice}\n\nthree\n@@\n3\n`)).toEqual([
      '1-3 question-mark: one | 1',
      '6-8 question-mark: two | 2',
      '11-13 question-mark: three | 3',
    ]);
    expect(explicitIn(`**a** and {{b}} go\n${twice}\n\n**c** does not\n`)).toEqual([
      'highlight: {{c1::a}} and {{c2::b}} go',
    ]);
    expect(explicitIn('#flashcards\n\n**a** and {{b}} go\n\nif a >> b\n\nif c >> d\n')).toEqual([]);
    expect(placedIn('one\n?\n1\n\nmore\n---\n\ntwo\n?\n\n- a\n\n---\nthree\n?\n3\n')).toEqual([
      '1-5 question-mark: one | 1\n\nmore',
      '8-11 question-mark: two | - a',
      '14-16 question-mark: three | 3',
    ]);
  });

  it('[NOTE-47] tells schedules: of cards, of what is none, of the whole note; not those in code', () => {
    expect(skippedIn(`one >> 1\n${SR}\n`)).toEqual(['unread-schedule 2-2']);
    expect(skippedIn(`one and::1\n\n${SR}\n`)).toEqual(['unread-schedule 3-3']);
    expect(skippedIn('---\nsr-due: 2024-01-01\nsr-interval: 3\n---\n\ntext\n')).toEqual(['schedule-comment 2-3']);
    expect(skippedIn(`\`${SR}\`\n\n- x\n  \`\`\`\n  ${SR}\n  \`\`\`\n`)).toEqual([]);
    expect(skippedIn(`---\nstudy: false\n---\n\none and::1 ${SR}\n`)).toEqual(['schedule-comment 5-5']);
    expect(skippedIn('Two\n?\n2\n---\n')).toEqual([]);
  });
});
