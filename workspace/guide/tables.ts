/** The parts of docs/emulator.md that are made from code. */
import { join } from 'node:path';
import { PRICES } from '../../emulator/latency';
import { LIMITS } from '../../emulator/limits';
import { ODDITIES } from '../../emulator/oddities';
import { CHECKS } from '../../src/app/diagnose';
import { absentServices, coverage, coverageTables, requestKinds } from './coverage';
import { LIVE_ONLY } from './liveOnly';
import { code, fill, table } from './markdown';

function latencyTable(): string {
  const rows = Object.entries(PRICES).map(([name, { ms, perThousandCells, source }]) => {
    const cells = perThousandCells === undefined ? '' : `+ ${perThousandCells} for each 1,000 cells`;
    return [code(name), String(ms), cells, source];
  });
  return table(['call', 'ms', 'cells', 'source'], rows);
}

const limitsTable = (): string =>
  table(
    ['limit', 'figure', 'source'],
    Object.entries(LIMITS).map(([name, { value, source }]) => [
      code(name),
      value.toLocaleString('en'),
      source,
    ]),
  );

const odditiesTable = (): string =>
  table(
    ['what happens', 'source', 'test'],
    ODDITIES.map(({ rule, source, test: [file, name] }) => [rule, source, `${code(file)}: ${name}`]),
  );

/** @throws Error for a check that Diagnostik does not have */
function checkTitle(id: string): string {
  const check = CHECKS.find((one) => one.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return `${check.title} (${code(id)})`;
}

const liveTable = (): string =>
  table(
    ['what only live Google can tell', 'told by'],
    LIVE_ONLY.map(({ what, told }) => [
      what,
      typeof told === 'string' ? `no check: ${told}` : told.map(checkTitle).join(', '),
    ]),
  );

/** The guide with its made parts as the code has them now. */
export function filledGuide(text: string, root: string): string {
  const declarations = join(root, 'node_modules/@types/google-apps-script');
  return fill(text, {
    coverage: coverageTables(coverage(declarations)),
    absent: absentServices(),
    requests: requestKinds(declarations),
    latency: latencyTable(),
    limits: limitsTable(),
    oddities: odditiesTable(),
    live: liveTable(),
  });
}
