/** A tree as lines: what a walk by first child and next sibling meets, with depth. */
export function outline(document: Document): string[] {
  const lines: string[] = [];
  let depth = 0;
  let node: Node | null = document.firstChild;
  while (node !== null) {
    lines.push(`${depth} ${describeNode(node)}`);
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return lines;
}

function describeNode(node: Node): string {
  if (node.nodeType !== 1) return `${node.nodeType} ${JSON.stringify(node.nodeValue)}`;
  const element = node as Element;
  const attributes = element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`);
  return `<${element.localName} ${element.namespaceURI} ${element.hasAttributes()} ${attributes.join(' ')}>`;
}
