/** Plays a scenario against the bundle in a fresh local workspace and reports everything that came of it. */
import type { Execution, World } from '../emulator/types';
import { Client } from './client';
import { createRegister } from './register';
import type { CommandStep, EditStep, Scenario, ScenarioStep, TriggerStep } from './scenarioFile';
import { readTab, type TabRecord } from './tables';
import { wibText } from './wib';

export interface StepResult {
  readonly step: number;
  readonly at: string;
  readonly ok: boolean;
  /** code of the refusal, null when accepted */
  readonly code: string | null;
  readonly message: string;
  readonly case: string | null;
  /** step of the SOP and visit after it, null when the case has ended */
  readonly langkah: number | null;
  readonly visit: number | null;
  /** service calls, by execution */
  readonly calls: readonly number[];
}

export interface ScenarioReport {
  readonly registerId: string;
  readonly steps: readonly StepResult[];
  readonly cases: readonly TabRecord[];
  readonly tasks: readonly TabRecord[];
  readonly visits: readonly TabRecord[];
  readonly log: readonly TabRecord[];
  readonly agenda: readonly TabRecord[];
  readonly results: readonly TabRecord[];
  readonly outbox: readonly TabRecord[];
  readonly mails: readonly {
    readonly at: string;
    readonly to: readonly string[];
    readonly subject: string;
    readonly text: string;
  }[];
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly mimeType: string;
    readonly locked: boolean;
  }[];
  /** service calls by name, over all steps */
  readonly calls: Readonly<Record<string, number>>;
}

interface Play {
  readonly world: World;
  readonly client: Client;
  readonly saved: Map<string, number>;
}

type Outcome = Omit<StepResult, 'step' | 'at' | 'calls'>;

const NOTHING = { code: null, case: null, langkah: null, visit: null } as const;

async function playCommand(play: Play, step: CommandStep): Promise<Outcome> {
  const no = step.case === null ? null : (play.saved.get(step.case) ?? null);
  if (step.case !== null && no === null)
    return { ...NOTHING, ok: false, code: 'SCENARIO', message: `case "${step.case}" was not made` };
  const sent = {
    no,
    command: step.body,
    ...(step.visit === null ? {} : { visit: step.visit }),
    ...(step.commandId === null ? {} : { commandId: step.commandId }),
  };
  const answer = await play.client.run(sent, step.as);
  const view = answer.view;
  if (answer.ok && step.save !== null) play.saved.set(step.save, answer.view.no);
  return {
    ok: answer.ok,
    code: answer.ok ? null : answer.code,
    message: answer.message,
    case: view?.kode ?? null,
    langkah: view?.present?.step ?? null,
    visit: view?.present?.visit ?? null,
  };
}

function executionOutcome(execution: Execution): Outcome {
  return {
    ...NOTHING,
    ok: execution.ok,
    code: execution.ok ? null : 'ERROR',
    message: execution.error ?? '',
  };
}

async function playTrigger(play: Play, step: TriggerStep): Promise<Outcome> {
  const trigger = play.world.triggers().find((one) => one.fn === step.trigger);
  if (!trigger)
    return { ...NOTHING, ok: false, code: 'SCENARIO', message: `trigger ${step.trigger} is not installed` };
  return executionOutcome(await play.world.fireTrigger(trigger.id));
}

async function playEdit(play: Play, step: EditStep): Promise<Outcome> {
  try {
    await play.world.editCell(play.client.registerId, step.tab, step.row, step.column, step.text, step.as);
    return { ...NOTHING, ok: true, message: '' };
  } catch (error) {
    return {
      ...NOTHING,
      ok: false,
      code: 'EDIT',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

function playStep(play: Play, step: ScenarioStep): Promise<Outcome> {
  switch (step.kind) {
    case 'command':
      return playCommand(play, step);
    case 'trigger':
      return playTrigger(play, step);
    case 'edit':
      return playEdit(play, step);
  }
}

function countCalls(executions: readonly Execution[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const execution of executions)
    for (const call of execution.calls) counts[call.name] = (counts[call.name] ?? 0) + 1;
  return counts;
}

/** Plays the steps in order. The clock stands still between them: timers run only where the file says so. */
export async function playScenario(world: World, scenario: Scenario): Promise<ScenarioReport> {
  const registerId = await createRegister(world);
  const play: Play = { world, client: new Client(world, registerId, 'skenario'), saved: new Map() };
  const before = world.executions().length;
  const steps: StepResult[] = [];
  for (const [i, step] of scenario.steps.entries()) {
    if (step.at > world.now()) await world.moveTo(step.at, { timers: false });
    const from = world.executions().length;
    const outcome = await playStep(play, step);
    const calls = world
      .executions()
      .slice(from)
      .map((one) => one.calls.length);
    steps.push({ step: i, at: wibText(step.at), ...outcome, calls });
  }
  const tab = (id: Parameters<typeof readTab>[2]) => readTab(world, registerId, id);
  return {
    registerId,
    steps,
    cases: tab('REGISTER'),
    tasks: tab('TUGAS'),
    visits: tab('LANGKAH'),
    log: tab('RIWAYAT'),
    agenda: tab('SURAT_KELUAR'),
    results: tab('HASIL'),
    outbox: tab('KOTAK_KELUAR'),
    mails: world.mails().map(({ at, to, subject, text }) => ({ at: wibText(at), to, subject, text })),
    files: world
      .files()
      .filter((file) => !file.trashed)
      .map(({ id, name, mimeType, locked }) => ({ id, name, mimeType, locked })),
    calls: countCalls(world.executions().slice(before)),
  };
}
