import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface NamedFunction extends Node {
  readonly type: 'FunctionDeclaration';
  readonly async: boolean;
  readonly generator: boolean;
  readonly id: Node;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

function isNamedFunction(node: Node): node is NamedFunction {
  return node.type === 'FunctionDeclaration' && 'id' in node && isNode(node.id);
}

/** Methods and accessors cannot stand in parentheses. */
function isMethod(owner: Node): boolean {
  if (owner.type === 'MethodDefinition') return true;
  return (
    owner.type === 'Property' &&
    (('method' in owner && owner.method === true) || ('kind' in owner && owner.kind !== 'init'))
  );
}

function childrenOf(node: Node): Node[] {
  const found = new Map<number, Node>();
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) found.set(child.start, child);
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/**
 * Writes every function of a script in parentheses, declarations as variables at the top of their scope, where
 * they are hoisted to anyway. Engines take such a function for one that is called at once and compile it with the
 * script. Otherwise they read it over when the script loads, and read it again to compile it at its first call.
 */
export function compileEagerly(code: string, program: Node): string {
  function inner(node: Node): string {
    let text = '';
    let at = node.start;
    for (const child of childrenOf(node)) {
      text += code.slice(at, child.start) + written(child, node);
      at = child.end;
    }
    return text + code.slice(at, node.end);
  }

  function written(node: Node, owner: Node): string {
    if (node.type === 'BlockStatement' && owner.type.includes('Function')) return body(node);
    const isValue =
      node.type === 'ArrowFunctionExpression' || (node.type === 'FunctionExpression' && !isMethod(owner));
    return isValue ? `(${inner(node)})` : inner(node);
  }

  function body(block: Node): string {
    const functions: string[] = [];
    const directives: string[] = [];
    const others: string[] = [];
    for (const statement of childrenOf(block)) {
      if (isNamedFunction(statement)) functions.push(asVariable(statement));
      else ('directive' in statement ? directives : others).push(inner(statement));
    }
    if (functions.length === 0) return inner(block);
    return `{${[...directives, `var ${functions.join(',')};`, ...others].join('\n')}}`;
  }

  function asVariable(declaration: NamedFunction): string {
    const whole = inner(declaration);
    const name = code.slice(declaration.id.start, declaration.id.end);
    const head = `${declaration.async ? 'async ' : ''}function${declaration.generator ? '*' : ''}`;
    return `${name}=(${head}${whole.slice(whole.indexOf('('))})`;
  }

  return inner(program);
}

/**
 * For scripts that run once on every page and use nearly all of their functions: loading takes longer, the first
 * run saves more than that. `npm run bench` shows both. Not for scripts that mostly wait.
 */
export function eagerFunctions(isMeant: (fileName: string) => boolean): Plugin {
  return {
    name: 'eager-functions',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk' && isMeant(output.fileName))
          output.code = compileEagerly(output.code, this.parse(output.code));
      }
    },
  };
}
