/** `npm run interleave`: contests over one case under many seeds; prints what they came to, exit 1 when a rule was broken. */
import { CONTEST_NAMES, type ContestName, prepare } from '../support/together';
import { type Campaign, campaign } from '../support/trial';

interface Options {
  readonly contests: readonly ContestName[];
  readonly from: number;
  readonly count: number;
  readonly faults: readonly boolean[];
}

function numberAfter(words: readonly string[], flag: string): number | null {
  const place = words.indexOf(flag);
  if (place < 0) return null;
  const value = Number(words[place + 1]);
  if (!Number.isInteger(value) || value < 0) throw new Error(`${flag} needs a whole number`);
  return value;
}

function contestsOf(words: readonly string[]): readonly ContestName[] {
  const place = words.indexOf('--contest');
  if (place < 0) return CONTEST_NAMES;
  const found = CONTEST_NAMES.filter((name) => name === words[place + 1]);
  if (found.length === 0) throw new Error(`--contest is one of: ${CONTEST_NAMES.join('; ')}`);
  return found;
}

/** --seed N one seed; --seeds N that many, --from N the first; --faults or --calm only these; --contest NAME. */
function optionsOf(words: readonly string[]): Options {
  const seed = numberAfter(words, '--seed');
  const only = words.includes('--faults') ? [true] : [false];
  const both = !words.includes('--faults') && !words.includes('--calm') && seed === null;
  return {
    contests: contestsOf(words),
    from: seed ?? numberAfter(words, '--from') ?? 1,
    count: seed === null ? (numberAfter(words, '--seeds') ?? 1000) : 1,
    faults: both ? [false, true] : only,
  };
}

function line(result: Campaign, withFaults: boolean, seconds: number): string {
  const { contest, seeds, orders, decisions, faults, failures } = result;
  return (
    `${contest}${withFaults ? ', with faults' : ''}: ${seeds} seeds, ${orders} orders of calls, ` +
    `${decisions} decisions, ${faults} faults struck, ${failures.length} failures, ${seconds.toFixed(1)} s ` +
    `(${(seeds / seconds).toFixed(0)} seeds a second)\n`
  );
}

async function main(): Promise<void> {
  const { contests, from, count, faults } = optionsOf(process.argv.slice(2));
  const stage = await prepare();
  for (const contest of contests)
    for (const withFaults of faults) {
      const began = performance.now();
      const result = await campaign(stage, contest, { from, count }, withFaults);
      process.stdout.write(line(result, withFaults, (performance.now() - began) / 1000));
      for (const failure of result.failures) process.stdout.write(`${failure}\n`);
      if (result.failures.length > 0) process.exitCode = 1;
    }
  await stage.world.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
