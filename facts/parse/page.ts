import { html as constants, parse, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import {
  CharacterDataNode,
  DoctypeNode,
  DocumentNode,
  ElementNode,
  ParentTreeNode,
  type TreeNode,
} from './tree.ts';

/** Beyond either the parser would take minutes, and no person wrote the page. */
const MAX_DEPTH = 20_000;
const MAX_ELEMENTS = 2_000_000;

/** A page nested deeper, or of more elements, than can be read in reasonable time. */
export class TooComplexError extends RangeError {
  override readonly name = 'TooComplexError';
}

type Nodes = TreeAdapterTypeMap<
  TreeNode,
  ParentTreeNode,
  TreeNode,
  DocumentNode,
  ParentTreeNode,
  ElementNode,
  CharacterDataNode,
  CharacterDataNode,
  ElementNode,
  DoctypeNode
>;

/**
 * Parses HTML into the tree that a browser with scripts off builds, with the part of the DOM that gathering needs.
 * @throws TooComplexError for a page nested or multiplied beyond reason.
 */
export function parsePage(html: string): Document {
  const document = parse<Nodes>(html, { treeAdapter: newAdapter(), scriptingEnabled: false });
  if (!isDocument(document)) throw new TypeError('the parser made no document');
  return document;
}

/** True of what has the members that gathering reads; `Document` has more, which nothing here may ask for. */
function isDocument(node: unknown): node is Document {
  return node instanceof DocumentNode;
}

function newAdapter(): TreeAdapter<Nodes> {
  let elements = 0;
  const insert = (parent: ParentTreeNode, node: TreeNode, before: TreeNode | null) => {
    parent.insert(node, before);
    if (parent.depth > MAX_DEPTH) throw new TooComplexError('nested too deep');
  };
  const insertText = (parent: ParentTreeNode, text: string, before: TreeNode | null) => {
    const previous = before === null ? parent.lastChild : before.previousSibling;
    if (previous instanceof CharacterDataNode && previous.isText) previous.data += text;
    else parent.insert(new CharacterDataNode(3, text), before);
  };
  return {
    ...questions,
    createDocument: () => new DocumentNode(constants.DOCUMENT_MODE.NO_QUIRKS),
    createDocumentFragment: () => new ParentTreeNode(11),
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > MAX_ELEMENTS) throw new TooComplexError('too many elements');
      for (const attribute of attributes) {
        if (attribute.prefix) attribute.name = `${attribute.prefix}:${attribute.name}`;
      }
      return new ElementNode(name, namespace, attributes);
    },
    createTextNode: (data) => new CharacterDataNode(3, data),
    createCommentNode: (data) => new CharacterDataNode(8, data),
    appendChild: (parent, node) => insert(parent, node, null),
    insertBefore: insert,
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    detachNode: (node) => node.parentNode?.detach(node),
    adoptAttributes(element, attributes) {
      element.attributes.push(...attributes.filter(({ name }) => !element.hasAttribute(name)));
    },
    setTemplateContent(element, content) {
      element.content = content;
    },
    setDocumentMode(document, mode) {
      document.mode = mode;
    },
    setDocumentType: (document, ...names) => document.insert(new DoctypeNode(...names), null),
    setNodeSourceCodeLocation() {},
    updateNodeSourceCodeLocation() {},
  };
}

/** What the parser asks about nodes that it made. */
const questions = {
  getAttrList: (element: ElementNode) => element.attributes,
  getChildNodes: (parent: ParentTreeNode) => parent.childNodes,
  getCommentNodeContent: (comment: CharacterDataNode) => comment.data,
  getTextNodeContent: (text: CharacterDataNode) => text.data,
  getDocumentMode: (document: DocumentNode) => document.mode,
  getDocumentTypeNodeName: (doctype: DoctypeNode) => doctype.name,
  getDocumentTypeNodePublicId: (doctype: DoctypeNode) => doctype.publicId,
  getDocumentTypeNodeSystemId: (doctype: DoctypeNode) => doctype.systemId,
  getFirstChild: (parent: ParentTreeNode) => parent.firstChild,
  getNamespaceURI: (element: ElementNode) => element.namespaceURI,
  getNodeSourceCodeLocation: () => null,
  getParentNode: (node: TreeNode) => node.parentNode,
  getTagName: (element: ElementNode) => element.localName,
  getTemplateContent: (element: ElementNode) => element.content ?? new ParentTreeNode(11),
  isTextNode: (node: TreeNode): node is CharacterDataNode => node.nodeType === 3,
  isCommentNode: (node: TreeNode): node is CharacterDataNode => node.nodeType === 8,
  isDocumentTypeNode: (node: TreeNode): node is DoctypeNode => node.nodeType === 10,
  isElementNode: (node: TreeNode): node is ElementNode => node.nodeType === 1,
};
