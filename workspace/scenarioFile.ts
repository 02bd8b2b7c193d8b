/** The scenario file: its form, and what is wrong with one that does not follow it. The form is described in docs/SKENARIO.md. */

import type { Command } from '../src/domain/types';
import { findPersona } from './personas';
import { COMMAND_NAMES, readCommand } from './scenarioCommands';
import { parseWib } from './wib';

export interface CommandStep {
  readonly kind: 'command';
  readonly at: number;
  readonly as: string;
  readonly body: Command;
  /** name of the case saved before; null for `open` */
  readonly case: string | null;
  readonly save: string | null;
  readonly visit: number | null;
  readonly commandId: string | null;
}
export interface TriggerStep {
  readonly kind: 'trigger';
  readonly at: number;
  readonly trigger: string;
}
export interface EditStep {
  readonly kind: 'edit';
  readonly at: number;
  readonly as: string;
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}
export type ScenarioStep = CommandStep | TriggerStep | EditStep;

export interface Scenario {
  readonly start: number;
  readonly steps: readonly ScenarioStep[];
}

/** What is wrong with the file, in one sentence that names the place. */
export class ScenarioError extends Error {}

type Raw = Readonly<Record<string, unknown>>;

const STEP_KEYS: Readonly<Record<ScenarioStep['kind'], readonly string[]>> = {
  command: ['at', 'as', 'command', 'args', 'case', 'save', 'visit', 'commandId'],
  trigger: ['at', 'trigger'],
  edit: ['at', 'as', 'edit'],
};
const TRIGGERS = [
  'checkLateness',
  'updateDashboard',
  'sendOutbox',
  'checkIntegrity',
  'followPejabat',
  'sendWeeklySummary',
  'sendDigests',
  'sweepOrphans',
];

function fail(place: string, what: string): never {
  throw new ScenarioError(`${place}: ${what}`);
}

function record(value: unknown, place: string): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Raw)
    : fail(place, 'must be an object');
}

function moment(value: unknown, place: string): number {
  const at = typeof value === 'string' ? parseWib(value) : null;
  return at ?? fail(place, `must be a moment like "2026-11-23T07:30" (WIB), not ${JSON.stringify(value)}`);
}

function persona(value: unknown, place: string): string {
  const found = typeof value === 'string' ? findPersona(value) : undefined;
  return (
    found?.email ??
    fail(
      place,
      `unknown person ${JSON.stringify(value)}; use KABAG, KATIM, ASISTEN, SEKDA, ANALIS, ADMIN or TAMU`,
    )
  );
}

function optional<T>(value: unknown, type: 'string' | 'number', place: string): T | null {
  if (value === undefined || value === null) return null;
  return typeof value === type ? (value as T) : fail(place, `must be a ${type}`);
}

function known(raw: Raw, keys: readonly string[], place: string): void {
  for (const key of Object.keys(raw))
    if (!keys.includes(key)) fail(place, `unknown key "${key}"; known: ${keys.join(', ')}`);
}

function bodyOf(raw: Raw, place: string): Command {
  const command = String(raw.command);
  if (!COMMAND_NAMES.includes(command))
    fail(`${place}.command`, `unknown command "${command}"; known: ${COMMAND_NAMES.join(', ')}`);
  const args = raw.args === undefined ? {} : record(raw.args, `${place}.args`);
  const read = readCommand({ command, args, visit: raw.visit, commandId: raw.commandId });
  return read.ok ? read.body : fail(`${place}.${read.place}`, read.what);
}

/** A saved case by its name; a leading `$` is allowed and means nothing. */
const caseName = (name: string | null): string | null => (name === null ? null : name.replace(/^\$/, ''));

function commandStep(raw: Raw, place: string): CommandStep {
  known(raw, STEP_KEYS.command, place);
  const body = bodyOf(raw, place);
  const name = optional<string>(raw.case, 'string', `${place}.case`);
  if (body.type !== 'open' && name === null)
    fail(place, `"${body.type}" needs "case": the name under which a case was saved`);
  if (body.type === 'open' && name !== null) fail(place, '"open" makes a new case; name it with "save"');
  return {
    kind: 'command',
    at: moment(raw.at, `${place}.at`),
    as: persona(raw.as, `${place}.as`),
    body,
    case: caseName(name),
    save: caseName(optional<string>(raw.save, 'string', `${place}.save`)),
    visit: optional<number>(raw.visit, 'number', `${place}.visit`),
    commandId: optional<string>(raw.commandId, 'string', `${place}.commandId`),
  };
}

function triggerStep(raw: Raw, place: string): TriggerStep {
  known(raw, STEP_KEYS.trigger, place);
  const trigger = String(raw.trigger);
  if (!TRIGGERS.includes(trigger))
    fail(`${place}.trigger`, `unknown trigger "${trigger}"; known: ${TRIGGERS.join(', ')}`);
  return { kind: 'trigger', at: moment(raw.at, `${place}.at`), trigger };
}

function editStep(raw: Raw, place: string): EditStep {
  known(raw, STEP_KEYS.edit, place);
  const edit = record(raw.edit, `${place}.edit`);
  known(edit, ['tab', 'row', 'column', 'text'], `${place}.edit`);
  const need = <T>(key: string, type: 'string' | 'number'): T =>
    optional<T>(edit[key], type, `${place}.edit.${key}`) ?? fail(`${place}.edit`, `needs "${key}"`);
  return {
    kind: 'edit',
    at: moment(raw.at, `${place}.at`),
    as: persona(raw.as, `${place}.as`),
    tab: need('tab', 'string'),
    row: need('row', 'number'),
    column: need('column', 'number'),
    text: need('text', 'string'),
  };
}

function step(value: unknown, place: string): ScenarioStep {
  const raw = record(value, place);
  if (raw.command !== undefined) return commandStep(raw, place);
  if (raw.trigger !== undefined) return triggerStep(raw, place);
  if (raw.edit !== undefined) return editStep(raw, place);
  return fail(place, 'needs one of "command", "trigger", "edit"');
}

function checkOrder(scenario: Scenario): void {
  let last = scenario.start;
  const saved: string[] = [];
  scenario.steps.forEach((one, i) => {
    if (one.at < last) fail(`steps[${i}].at`, 'lies before the step above it (or before "start")');
    last = one.at;
    if (one.kind !== 'command') return;
    if (one.case !== null && !saved.includes(one.case))
      fail(`steps[${i}].case`, `no case was saved as "${one.case}" before`);
    if (one.save !== null) saved.push(one.save);
  });
}

/** The scenario in the text of a file. @throws ScenarioError that names the place */
export function parseScenario(text: string): Scenario {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ScenarioError(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const raw = record(json, 'file');
  known(raw, ['start', 'steps'], 'file');
  const steps = Array.isArray(raw.steps) ? raw.steps : fail('steps', 'must be a list');
  const scenario: Scenario = {
    start: moment(raw.start, 'start'),
    steps: steps.map((one, i) => step(one, `steps[${i}]`)),
  };
  checkOrder(scenario);
  return scenario;
}
