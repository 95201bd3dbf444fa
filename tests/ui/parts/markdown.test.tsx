import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CLOZE_MARKS } from '../../../src/core/content/cloze.ts';
import { Markdown } from '../../../src/ui/parts/markdown.tsx';
import { createFakeApp } from '../support/fake-app.ts';
import { renderWith } from '../support/render.tsx';

const { blankStart, blankEnd, shownStart, shownEnd } = CLOZE_MARKS;

function draw(text: string, language: 'ko' | 'en' = 'ko') {
  return renderWith(createFakeApp(), <Markdown text={text} />, { language }).container;
}

const clozeTexts = (container: HTMLElement) =>
  [...container.querySelectorAll('.cloze')].map((each) => each.textContent);

describe('what a deck cannot do', () => {
  it('[MD-1] shows raw HTML as text and makes no element of it', () => {
    const container = draw('앞 <script>alert(1)</script> <img src=x onerror=alert(1)>\n\n<iframe src="/"></iframe>');
    expect(container.querySelector('script, img, iframe')).toBeNull();
    expect(container.textContent).toContain('<script>alert(1)</script>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc',
    '/settings',
    '#/x',
  ])('[MD-2] makes no link of %s', (href) => {
    const container = draw(`[여기](<${href}>)`);
    expect(container.querySelector('a')).toBeNull();
    expect(container.textContent).toContain('여기');
  });

  it.each(['https://kafka.apache.org/', 'http://a.b/c', 'mailto:a@b.c'])(
    '[MD-2] opens %s elsewhere, without an opener',
    (href) => {
      draw(`[문서](${href})`);
      const link = screen.getByRole('link', { name: '문서' });
      expect(link.getAttribute('href')).toBe(href);
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toContain('noopener');
    },
  );

  it.each(['https://evil.example/x.png', '//evil.example/x.png', 'data:text/html,x'])(
    '[MD-3] does not load the image %s and says so',
    (src) => {
      const container = draw(`![그림 설명](${src})`);
      expect(container.querySelector('img')).toBeNull();
      expect(container.textContent).toContain('그림 설명');
      expect(container.textContent).toContain('다른 곳의 이미지는 불러오지 않습니다');
    },
  );

  it.each(['./media/a.png', '/icon.svg', 'a.png', '../b c.png'])('[MD-3] asks nobody for the image %s', (src) => {
    const container = draw(`![그림 설명](<${src}>)`);
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toBe('그림 설명 이미지 파일이 덱에 없습니다');
  });

  it.each(['data:image/png;base64,AAAA', 'blob:http://localhost/1'])('[MD-3] draws the image %s', (src) => {
    draw(`![그림](${src})`);
    expect(screen.getByRole('img', { name: '그림' })).toBeTruthy();
  });
});

describe('what a deck may hold', () => {
  it('[MD-4] draws tables, strikethrough and task lists, and leaves a single tilde alone', () => {
    const container = draw('| a | b |\n| - | - |\n| 1 | 2 |\n\n~~지움~~ 3~5일, 10~20개\n\n- [x] 했음\n- [ ] 안 했음');
    expect(screen.getByRole('table')).toBeTruthy();
    expect([...container.querySelectorAll('del')].map((each) => each.textContent)).toEqual(['지움']);
    expect(screen.getByRole('img', { name: '완료' })).toBeTruthy();
    expect(container.querySelector('input')).toBeNull();
  });

  it('[MD-5] scrolls code and tables inside a labelled region that the keyboard reaches', () => {
    draw('```\nx\n```\n\n| a |\n| - |\n| 1 |');
    for (const name of ['코드', '표']) expect(screen.getByRole('group', { name }).tabIndex).toBe(0);
  });

  it('[MD-6] lowers headings below those of the screen', () => {
    draw('# 큰 제목');
    expect(screen.getByRole('heading', { level: 3, name: '큰 제목' })).toBeTruthy();
  });

  it('[MD-7] sees emphasis before a Korean particle', () => {
    const container = draw('**ISR(In-Sync Replicas)**은 `a**(b)**은` 이고 그것은**"굵게"**다.');
    expect([...container.querySelectorAll('strong')].map((each) => each.textContent)).toEqual([
      'ISR(In-Sync Replicas)',
      '"굵게"',
    ]);
    expect(container.querySelector('code')?.textContent).toBe('a**(b)**은');
    expect(container.textContent).not.toMatch(/[\uE000-\uF8FF]/);
  });

  it('[MD-8] colours code when its language arrives and keeps every character', async () => {
    const code = 'val x: Int = 1 // 하나\nval s = "<b>"';
    const container = draw(`\`\`\`scala\n${code}\n\`\`\``);
    await waitFor(() => expect(container.querySelector('.hljs-keyword')).not.toBeNull());
    expect(container.querySelector('pre')?.textContent).toBe(code);
  });

  it('[MD-8] leaves code in an unknown language plain', () => {
    const container = draw('```constructor\nx = 1\n```');
    expect(container.querySelector('pre')?.textContent).toBe('x = 1');
  });

  it('[MD-9] draws formulas as MathML and keeps the text unseen until then', async () => {
    const container = draw('밑은 $2^{10}$ 이다.');
    await waitFor(() => expect(container.querySelector('math')).not.toBeNull());
    expect(container.firstElementChild?.getAttribute('aria-busy')).toBe('false');
    expect(container.querySelector('[style], script')).toBeNull();
  });

  it.each(['`cd` 는 $HOME 과 $PATH 를 본다', '$5 와 $10', '$5~$10'])('[MD-9] asks for none in %j', (text) => {
    const container = draw(text);
    expect(container.firstElementChild?.getAttribute('aria-busy')).toBe('false');
    expect(container.textContent).toBe(text.replaceAll('`', ''));
  });

  it('[MD-13] only what stands between tight dollar signs is a formula; the others stay as they are', async () => {
    const text =
      '$5 와 $10 과 \\$a\\$ 와 $n^2$ 과 $x \\$ y$, `$A $B`, [$ c](https://a.b/$d) ![ $ h](i)\n\n    $ j $\n\n```sh\n$K $L\n```';
    const container = draw(text);
    await waitFor(() => expect(container.querySelectorAll('math')).toHaveLength(2));
    expect([...container.querySelectorAll('annotation')].map((each) => each.textContent)).toEqual(['n^2', 'x \\$ y']);
    for (const formula of container.querySelectorAll('math')) formula.remove();
    expect(container.textContent).toMatch(/^\$5 와 \$10 과 \$a\$ 와 +과 , \$A \$B, \$ c +\$ h/);
    expect([...container.querySelectorAll('pre')].map((each) => each.textContent)).toEqual(['$ j $', '$K $L']);
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://a.b/$d');
    expect(container.innerHTML).not.toMatch(/[\uE000-\uE007]|%EE%80/);
  });

  it.each(['$$x+y$$', '- $$x+y$$', '$$\nx+y\n$$', '```math\nx+y\n```'])(
    '[MD-14] %j is a formula of its own in a region that scrolls',
    async (text) => {
      const container = draw(text);
      await waitFor(() => expect(container.querySelector('math')?.getAttribute('display')).toBe('block'));
      expect(
        within(screen.getByRole('group', { name: '수식' })).getByText('x+y', { selector: 'annotation' }),
      ).toBeTruthy();
    },
  );

  it('[MD-14] two dollar signs inside a sentence stay in the line', async () => {
    const container = draw('합은 $$x+y$$ 이다');
    await waitFor(() => expect(container.querySelector('math')).not.toBeNull());
    expect(container.querySelector('[role=group]')).toBeNull();
  });

  it('[MD-9] asks for no formulas when the dollars stand in code', () => {
    const container = draw('`$HOME` 과 `$PATH`');
    expect(container.firstElementChild?.getAttribute('aria-busy')).toBe('false');
  });
});

describe('cloze marks', () => {
  it('[MD-10] become spans in prose, across emphasis and inline code', () => {
    const container = draw(`기본값은 ${shownStart}**all** 과 \`acks\`${shownEnd} 이다.`);
    expect(clozeTexts(container)).toEqual(['all', ' 과 ', 'acks']);
    expect(container.textContent).toBe('기본값은 all 과 acks 이다.');
  });

  it('[MD-10] become spans in tables', () => {
    const container = draw(`| a |\n| - |\n| ${shownStart}값${shownEnd} |`);
    expect(within(container.querySelector('table')!).getByText('값').className).toBe('cloze');
  });

  it('[MD-10] become spans in fences, before and after the colours come', async () => {
    const container = draw(`\`\`\`yaml\nacks: ${shownStart}all # 셋${shownEnd}\nretries: 3\n\`\`\``);
    expect(clozeTexts(container)).toEqual(['all # 셋']);
    await waitFor(() => expect(container.querySelector('.hljs-attr')).not.toBeNull());
    expect(clozeTexts(container)).toEqual(['all # 셋']);
    expect(container.querySelector('pre')?.textContent).toBe('acks: all # 셋\nretries: 3');
  });

  it('[MD-15] a cell that is all answer is one block, a cell with other words is not', () => {
    const row = `| ${shownStart}값 \`x\` 둘${shownEnd} | 앞 ${shownStart}값${shownEnd} | 없음 |`;
    const cells = [...draw(`| a | b | c |\n| - | - | - |\n${row}`).querySelectorAll('td')];
    expect(cells.map((cell) => cell.firstElementChild?.tagName)).toEqual(['DIV', 'SPAN', undefined]);
  });

  it.each([
    ['ko', '빈칸 [...]'],
    ['en', 'Blank [...]'],
  ] as const)('[MD-11] name a blank for those who hear it (%s)', (language, heard) => {
    const container = draw(`이것은 ${blankStart}[...]${blankEnd}`, language);
    expect(clozeTexts(container)).toEqual([heard]);
  });

  it('[MD-12] never reach the page, even without their partner', () => {
    const container = draw(`a ${shownStart}b\n\n\`${blankEnd}c\`\n\n\`\`\`\n${blankStart}d\n\`\`\``);
    expect(container.textContent).not.toMatch(/[\uE000-\uE004]/);
  });
});
