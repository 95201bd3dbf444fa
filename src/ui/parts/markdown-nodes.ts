import type { Element, ElementContent } from 'hast';

export function classesOf(element: Element): readonly string[] {
  return Array.isArray(element.properties.className) ? element.properties.className.map(String) : [];
}

export function hasClass(element: Element, name: string): boolean {
  return classesOf(element).includes(name);
}

export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
