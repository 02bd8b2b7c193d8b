/**
 * What is costly to make and the same for every world: what was read in a source, threads at rest. A host that loads
 * this module again and again in one process, as a runner of tests does, may put a map into its global object under
 * this symbol, and what was made is found again. Without one, it is made once for each loading of the module.
 */
const SHELF = Symbol.for('emulator.shelf');

const given = (globalThis as { [SHELF]?: Map<string, unknown> })[SHELF];
const shelf = given ?? new Map<string, unknown>();

/** Whether what is made here outlives the worlds it was made for. */
export const HAS_SHELF = given !== undefined;

/** What stands on the shelf under this name; made when there is nothing yet. */
export function kept<T>(name: string, make: () => T): T {
  if (!shelf.has(name)) shelf.set(name, make());
  return shelf.get(name) as T;
}
