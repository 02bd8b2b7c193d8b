/** What a script's end, and a failed call inside it, look like on either side of the wire. */
import type { DoneMessage, Packed, Reply } from '../wire';
import { errorText, illegalPart } from './entry';
import type { Realm } from './realm';
import type { Remotes } from './remotes';

const NOTHING: Packed = { json: 'null', tagged: false };

/** The entry function has returned this. */
export function doneWith(remotes: Remotes, value: unknown): DoneMessage {
  const illegal = remotes.isRemote(value) ? null : illegalPart(value);
  const refuse = (path: string): Error => new Error(path);
  const packed = illegal === null ? remotes.pack(value, refuse) : NOTHING;
  return { kind: 'done', ok: true, value: packed, illegal, error: null };
}

/** The script has thrown this and nobody caught it. */
export function failedWith(error: unknown): DoneMessage {
  return { kind: 'done', ok: false, value: NOTHING, illegal: null, error: errorText(error) };
}

/** The error that a call throws in the script. Advanced services tell the HTTP code in `details`. */
export function replyError(realm: Realm, reply: Extract<Reply, { ok: false }>): Error {
  const { name, message, code } = reply;
  return realm.error(
    name,
    message,
    code === null ? undefined : Object.assign(realm.object(), { code, message }),
  );
}
