/** Which members the emulator's classes have, read from their sources: they are what scripts can call. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ClassDeclaration, type ClassMember, type ModuleItem, parseSync } from '@swc/core';

interface Source {
  readonly name: string;
  /** the class it extends, null for none */
  readonly base: string | null;
  /** the name that Google shows, null where only its subclasses have one */
  readonly type: string | null;
  readonly members: readonly string[];
}

function classOf(item: ModuleItem): ClassDeclaration | null {
  const declaration = item.type === 'ExportDeclaration' ? item.declaration : item;
  return declaration.type === 'ClassDeclaration' ? declaration : null;
}

/** Public methods, and constants whose names begin with a capital: enums and sub-services. */
function memberName(member: ClassMember): string | null {
  if (member.type !== 'ClassMethod' && member.type !== 'ClassProperty') return null;
  if (member.accessibility === 'private' || member.accessibility === 'protected' || member.isStatic)
    return null;
  const name = member.key.type === 'Identifier' ? member.key.value : '';
  const callable = member.type === 'ClassMethod' ? /^[a-z]/ : /^[A-Z]/;
  return callable.test(name) ? name : null;
}

function typeOf(members: readonly ClassMember[]): string | null {
  for (const member of members) {
    if (member.type !== 'ClassProperty' || member.key.type !== 'Identifier') continue;
    if (member.key.value === '_type' && member.value?.type === 'StringLiteral') return member.value.value;
  }
  return null;
}

function sourceOf({ identifier, superClass, body }: ClassDeclaration): Source {
  return {
    name: identifier.value,
    base: superClass?.type === 'Identifier' ? superClass.value : null,
    type: typeOf(body),
    members: body.flatMap((member) => memberName(member) ?? []),
  };
}

function sourcesIn(file: string): readonly Source[] {
  const { body } = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' });
  return body.flatMap((item) => {
    const found = classOf(item);
    return found === null ? [] : [sourceOf(found)];
  });
}

/** Members by the name that Google shows, inherited ones included. */
export function emulatedMembers(emulator: string): ReadonlyMap<string, readonly string[]> {
  const files = ['services', 'docs'].flatMap((folder) =>
    readdirSync(join(emulator, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .map((name) => join(emulator, folder, name)),
  );
  const sources = files.flatMap(sourcesIn);
  const membersOf = (source: Source): readonly string[] => {
    const base = sources.find((one) => one.name === source.base);
    return [...source.members, ...(base ? membersOf(base) : [])];
  };
  const typed = sources.flatMap((source) =>
    source.type === null ? [] : [[source.type, [...new Set(membersOf(source))]] as const],
  );
  return new Map(typed);
}
