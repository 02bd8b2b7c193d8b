/**
 * A thread for executions, one after the other: makes a world of its own for each script, runs one entry function,
 * reports, and waits until nothing of it can run any more. Every call of a service is sent to the main thread and
 * waited for.
 */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { installClock } from './inside/clock';
import { callEntry, errorPlace, findEntry, loadScript } from './inside/entry';
import { installConsole, installServices, localMembers } from './inside/globals';
import { makeRealm, type Realm } from './inside/realm';
import { type Invoke, Remotes } from './inside/remotes';
import { doneWith, failedWith, replyError } from './inside/report';
import type { DoneMessage, FromWorker, Reply, SentStart, Shared, StartMessage } from './wire';

const { port, flag, time } = workerData as { port: MessagePort } & Shared;

function send(message: FromWorker): void {
  port.postMessage(message);
}

/**
 * Waits for the main thread's answer to a call. The flag decides, not the waking: the notify of the answer before may
 * come only after this wait has begun.
 */
function waitReply(): Reply {
  while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
  Atomics.store(flag, 0, 0);
  const received = receiveMessageOnPort(port) as { message: Reply } | undefined;
  if (!received) throw new Error('woken without an answer');
  return received.message;
}

/** What one execution may still do: nothing once it has reported. */
interface Turn {
  over: boolean;
}

function makeInvoke(realm: Realm, turn: Turn): Invoke {
  return (ref, member, args) => {
    if (turn.over) throw realm.error('Exception', 'The execution has ended.');
    send({ kind: 'call', ref, member, args });
    const reply = waitReply();
    if (reply.ok) return reply;
    throw replyError(realm, reply);
  };
}

async function runScript(realm: Realm, start: StartMessage, turn: Turn): Promise<DoneMessage> {
  const write = (text: string): void => {
    if (!turn.over) send({ kind: 'log', text });
  };
  try {
    const remotes: Remotes = new Remotes(
      realm,
      makeInvoke(realm, turn),
      localMembers(realm, () => remotes),
    );
    installClock(realm, () => Math.floor(time[0] ?? 0), start.zoneMinutes);
    installConsole(realm, write);
    installServices(realm, start, remotes);
    loadScript(realm, start);
    const entry = findEntry(realm, start);
    return doneWith(remotes, await callEntry(entry, remotes, start));
  } catch (error) {
    const place = errorPlace(error);
    if (place !== '') write(place);
    return failedWith(error);
  }
}

/** Made ahead of need: the time it takes is not the next execution's. */
let fresh = makeRealm();
let code = '';

async function serve(sent: SentStart): Promise<void> {
  code = sent.code ?? code;
  const realm = fresh;
  const turn: Turn = { over: false };
  const done = await runScript(realm, { ...sent, code }, turn);
  turn.over = true;
  send(done);
  // Microtasks run to their end before this: a chain that the script has left behind can do nothing to what follows.
  setImmediate(() => {
    if (realm.outlives()) process.exit();
    fresh = makeRealm();
    send({ kind: 'rest' });
  });
}

// A promise of the script that fails and that nobody waits for ends nothing in Apps Script; here it would end the thread.
process.on('unhandledRejection', () => {});
parentPort?.on('message', (sent: SentStart) => void serve(sent));
