/** A world as it was at one moment, to begin from again and again. */
import type { ScreenMemory } from './screens';
import type { FileRecord, WorldState } from './state';

/** Taken from one world, put into the same or another one; nothing that happens later changes it. */
export interface Snapshot {
  readonly state: WorldState;
  readonly screens: ScreenMemory;
}

/** Contents and permissions are replaced when they change, never changed; so they are shared. */
const copyFile = (file: FileRecord): FileRecord => ({ ...file, appProperties: { ...file.appProperties } });

/** A state of its own that costs the number of files, not what is in them. */
export function copyState(state: WorldState): WorldState {
  const files: Record<string, FileRecord> = {};
  for (const [id, file] of Object.entries(state.files)) files[id] = copyFile(file);
  return {
    ...state,
    files,
    properties: { ...state.properties },
    caches: { ...state.caches },
    triggers: state.triggers.map((trigger) => ({ ...trigger })),
    mails: [...state.mails],
    mailUse: { ...state.mailUse },
    dayUse: { ...state.dayUse },
    minuteUse: { ...state.minuteUse },
    executions: [...state.executions],
  };
}
