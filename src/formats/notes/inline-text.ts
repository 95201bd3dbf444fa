import type { Nodes } from 'mdast';

/** What a person reads of a node: text, code and formulas as they are, no marks, no pictures, no HTML. */
export function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'code':
      return node.type === 'html' && /^<br\s*\/?>$/i.test(node.value) ? '\n' : '';
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}

/** Calls `visit` with every node below this one that no sentence may be read from: code, formulas, HTML, links, pictures. */
export function visitOpaque(node: Nodes, visit: (node: Nodes) => void): void {
  const opaque = ['inlineCode', 'inlineMath', 'html', 'code', 'math', 'image', 'imageReference', 'definition', 'yaml'];
  if (opaque.includes(node.type)) visit(node);
  else if ('children' in node) for (const child of node.children) visitOpaque(child, visit);
}
