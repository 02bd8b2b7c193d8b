/** Writes signatures.json. Run by scripts/signatures.mjs; what it makes is checked in. */
import { writeFileSync } from 'node:fs';
import { ADVANCED_FILES } from './classes';
import { readDeclarations } from './declarations';
import { signatureTable } from './signatureTable';

const [declarations = '', target = ''] = process.argv.slice(2);
const table = signatureTable(readDeclarations(declarations, ADVANCED_FILES));
writeFileSync(target, JSON.stringify(table));
