import type { Element, ElementContent, Root } from 'hast';

/** A paragraph or an item that is only `$$…$$` is a formula of its own, drawn large as between fences. */
export function rehypeMathBlocks() {
  return (tree: Root, file: { toString(): string }): undefined => {
    widen(tree, file.toString());
  };
}

function widen(parent: Root | Element, source: string): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    const code = child.tagName === 'p' || child.tagName === 'li' ? onlyChild(child) : undefined;
    if (code === undefined || !isDoubled(code, source)) widen(child, source);
    else if (child.tagName === 'p') parent.children[index] = toBlock(code);
    else child.children = [toBlock(code)];
  }
}

function onlyChild(element: Element): ElementContent | undefined {
  const solid = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return solid.length === 1 ? solid[0] : undefined;
}

function isDoubled(node: ElementContent, source: string): node is Element {
  if (node.type !== 'element' || node.tagName !== 'code') return false;
  const classes = node.properties.className;
  const isMath = Array.isArray(classes) && classes.includes('math-inline');
  return isMath && source.startsWith('$$', node.position?.start.offset);
}

function toBlock(code: Element): Element {
  const block: Element = { ...code, properties: { className: ['math-display'] } };
  return { type: 'element', tagName: 'pre', properties: {}, children: [block] };
}
