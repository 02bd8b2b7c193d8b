/**
 * What Google reads in the source of a script before it runs: which functions it can call by name, and whether the
 * runtime understands the source. Source: guides/v8-runtime, "Improved function detection", "Call object methods from
 * triggers and callbacks" and "Class limitations".
 */
import {
  type AnyNode,
  type Expression,
  type ModuleDeclaration,
  type Pattern,
  parse,
  type Statement,
} from 'acorn';
import { kept } from './shelf';
import type { Origin } from './types';

export interface CodeFacts {
  /** functions declared at the top level */
  readonly functions: ReadonlySet<string>;
  /** methods of objects and static methods of classes declared there: "menu.open" */
  readonly methods: ReadonlySet<string>;
  /** why the runtime refuses the source; null when it does not, or when the engine itself will say so */
  readonly fault: string | null;
  /** the comment that narrows the scopes that Google infers: guides/services/authorization, "@OnlyCurrentDoc" */
  readonly onlyCurrentDoc: boolean;
}

const isFunction = (node: Expression | null | undefined): boolean =>
  node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';

function methodsOfObject(owner: string, value: Expression): string[] {
  if (value.type !== 'ObjectExpression') return [];
  return value.properties.flatMap((one) => {
    const named = one.type === 'Property' && one.key.type === 'Identifier' && isFunction(one.value);
    return named && one.key.type === 'Identifier' ? [`${owner}.${one.key.name}`] : [];
  });
}

function declarators(statement: Statement | ModuleDeclaration): readonly { id: Pattern; init: Expression }[] {
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) => (init ? [{ id, init }] : []));
}

function functionsIn(statement: Statement | ModuleDeclaration): string[] {
  if (statement.type === 'FunctionDeclaration') return statement.id ? [statement.id.name] : [];
  return declarators(statement).flatMap(({ id, init }) =>
    id.type === 'Identifier' && isFunction(init) ? [id.name] : [],
  );
}

function methodsIn(statement: Statement | ModuleDeclaration): string[] {
  if (statement.type === 'ClassDeclaration') {
    return statement.body.body.flatMap((one) => {
      const named = one.type === 'MethodDefinition' && one.static && one.key.type === 'Identifier';
      return named && one.key.type === 'Identifier' ? [`${statement.id?.name}.${one.key.name}`] : [];
    });
  }
  return declarators(statement).flatMap(({ id, init }) =>
    id.type === 'Identifier' ? methodsOfObject(id.name, init) : [],
  );
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** What the runtime does not support at this node; null when nothing. */
function unsupported(node: AnyNode): string | null {
  if (node.type === 'PrivateIdentifier') return `private field #${node.name}`;
  return node.type === 'PropertyDefinition' && node.static ? 'static field' : null;
}

const lineAt = (code: string, offset: number): number => code.slice(0, offset).split('\n').length;

function faultIn(program: AnyNode, code: string): string | null {
  const waiting: AnyNode[] = [program];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const what = unsupported(node);
    if (what !== null) {
      return `Unexpected ${what} (line ${lineAt(code, node.start)}): the runtime does not support it.`;
    }
    // Over the names, not the values: a list of values for each node of a big source costs more than reading it.
    for (const name in node) {
      const value: unknown = node[name as keyof AnyNode];
      if (typeof value !== 'object' || value === null) continue;
      if (!Array.isArray(value)) {
        if (isNode(value)) waiting.push(value);
        continue;
      }
      for (const one of value) if (isNode(one)) waiting.push(one);
    }
  }
  return null;
}

const known = kept('facts of sources', () => new Map<string, CodeFacts>());
const KEPT = 20;

/** Reads a source once. Never throws: an error of syntax is found again, and told, by the engine. */
export function readCode(code: string): CodeFacts {
  const facts = known.get(code) ?? factsOf(code);
  // Set anew, so that the first is always the one that was not asked for the longest.
  known.delete(code);
  known.set(code, facts);
  for (const [oldest] of known) if (known.size > KEPT) known.delete(oldest);
  return facts;
}

function factsOf(code: string): CodeFacts {
  const onlyCurrentDoc = /\/\*\*[^/]*@OnlyCurrentDoc\b/.test(code);
  try {
    const program = parse(code, { ecmaVersion: 'latest', sourceType: 'script' });
    return {
      functions: new Set(program.body.flatMap(functionsIn)),
      methods: new Set(program.body.flatMap(methodsIn)),
      fault: faultIn(program, code),
      onlyCurrentDoc,
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { functions: new Set(), methods: new Set(), fault: null, onlyCurrentDoc };
  }
}

/**
 * Pages call functions whose name does not end with _; menus and triggers also methods of objects. Sources:
 * guides/html/communication, "Private functions"; guides/v8-runtime, "Call object methods".
 */
export function isCallable({ functions, methods }: CodeFacts, origin: Origin, fn: string): boolean {
  if (origin === 'PAGE') return functions.has(fn) && !fn.endsWith('_');
  return functions.has(fn) || ((origin === 'MENU' || origin === 'TRIGGER') && methods.has(fn));
}
