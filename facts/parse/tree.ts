import type { html, Token } from 'parse5';

/**
 * The part of the DOM's read side that gathering facts needs, and nothing else: names, attributes, text and
 * the way around. Members are named and behave as https://dom.spec.whatwg.org/ says.
 */
class TreeNode {
  readonly nodeType: number;
  parentNode: ParentTreeNode | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;

  constructor(nodeType: number) {
    this.nodeType = nodeType;
  }

  get parentElement(): ElementNode | null {
    return this.parentNode instanceof ElementNode ? this.parentNode : null;
  }

  get nodeValue(): string | null {
    return null;
  }

  get firstChild(): TreeNode | null {
    return null;
  }
}

export type { TreeNode };

/** Text or a comment. */
export class CharacterDataNode extends TreeNode {
  data: string;

  constructor(nodeType: 3 | 8, data: string) {
    super(nodeType);
    this.data = data;
  }

  override get nodeValue(): string {
    return this.data;
  }

  get isText(): boolean {
    return this.nodeType === 3;
  }
}

export class DoctypeNode extends TreeNode {
  readonly name: string;
  readonly publicId: string;
  readonly systemId: string;

  constructor(name: string, publicId: string, systemId: string) {
    super(10);
    this.name = name;
    this.publicId = publicId;
    this.systemId = systemId;
  }
}

/** A node that can have children: an element, a document or a fragment. */
export class ParentTreeNode extends TreeNode {
  #first: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  /** Steps down from the root; kept for the limit on nesting, not moved along when an ancestor moves. */
  depth = 0;

  override get firstChild(): TreeNode | null {
    return this.#first;
  }

  get childNodes(): TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let node = this.#first; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  /** Puts a node that stands nowhere before a child, or at the end for null. */
  insert(node: TreeNode, before: TreeNode | null): void {
    const previous = before === null ? this.lastChild : before.previousSibling;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous === null) this.#first = node;
    else previous.nextSibling = node;
    if (before === null) this.lastChild = node;
    else before.previousSibling = node;
    if (node instanceof ParentTreeNode) node.depth = this.depth + 1;
  }

  /** Takes a child out. */
  detach(node: TreeNode): void {
    const { previousSibling, nextSibling } = node;
    if (previousSibling === null) this.#first = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
  }
}

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

export class ElementNode extends ParentTreeNode {
  readonly localName: string;
  readonly namespaceURI: html.NS;
  readonly attributes: Token.Attribute[];
  /** What a template holds; it is no part of the page. */
  content: ParentTreeNode | null = null;

  constructor(localName: string, namespaceURI: html.NS, attributes: Token.Attribute[]) {
    super(1);
    this.localName = localName;
    this.namespaceURI = namespaceURI;
    this.attributes = attributes;
  }

  getAttribute(qualifiedName: string): string | null {
    const name = this.namespaceURI === HTML_NAMESPACE ? qualifiedName.toLowerCase() : qualifiedName;
    for (const attribute of this.attributes) {
      if (attribute.name === name) return attribute.value;
    }
    return null;
  }

  hasAttribute(qualifiedName: string): boolean {
    return this.getAttribute(qualifiedName) !== null;
  }

  hasAttributes(): boolean {
    return this.attributes.length > 0;
  }

  getAttributeNames(): string[] {
    return this.attributes.map(({ name }) => name);
  }

  get textContent(): string {
    let text = '';
    const left: TreeNode[] = [this];
    for (let node = left.pop(); node !== undefined; node = left.pop()) {
      if (node.nodeType === 3) text += node.nodeValue ?? '';
      if (!(node instanceof ParentTreeNode)) continue;
      for (let child = node.lastChild; child !== null; child = child.previousSibling) left.push(child);
    }
    return text;
  }
}

export class DocumentNode extends ParentTreeNode {
  mode: html.DOCUMENT_MODE;

  constructor(mode: html.DOCUMENT_MODE) {
    super(9);
    this.mode = mode;
  }

  get documentElement(): ElementNode | null {
    return childOf(this, ['html']);
  }

  get head(): ElementNode | null {
    return this.documentElement && childOf(this.documentElement, ['head']);
  }

  /** The body, or the outermost frameset. */
  get body(): ElementNode | null {
    return this.documentElement && childOf(this.documentElement, ['body', 'frameset']);
  }
}

function childOf(parent: ParentTreeNode, names: readonly string[]): ElementNode | null {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof ElementNode && names.includes(node.localName)) return node;
  }
  return null;
}
