/** The functions the page calls. Each parses its argument, opens the register it names, and answers in JSON. */
import type { PageCalls } from '../api/contract';
import {
  parseBulkRequest,
  parseCaseRequest,
  parseCommandRequest,
  parseDocumentRequest,
  parseHomeRequest,
  parseRepairRequest,
  parseSearchRequest,
} from '../api/parse';
import { approveMany } from '../app/approveMany';
import { loadCase } from '../app/loadCase';
import { loadDocument } from '../app/loadDocument';
import { loadHome } from '../app/loadHome';
import { runCommand } from '../app/runCommand';
import { search } from '../app/search';
import { selectedCase } from '../app/selectedCase';
import { HEARTBEAT } from '../messages/server';
import { answer } from './answers';
import { gasPorts } from './ports';
import { traced } from './refused';
import { repairTimers } from './repairTimers';
import { selection } from './selection';

export const pageCalls: PageCalls = traced({
  loadHome: (request) =>
    answer(() => {
      const { registerId } = parseHomeRequest(request);
      return { view: loadHome(gasPorts(registerId), registerId), message: '' };
    }),
  loadCase: (request) =>
    answer(() => {
      const { registerId, no } = parseCaseRequest(request);
      return { view: loadCase(gasPorts(registerId), registerId, no), message: '' };
    }),
  loadSelected: (request) =>
    answer(() => {
      const { registerId } = parseHomeRequest(request);
      const ports = gasPorts(registerId);
      const no = selectedCase(ports, selection(registerId));
      return { view: loadCase(ports, registerId, no), message: '' };
    }),
  loadDocument: (request) =>
    answer(() => {
      const { registerId, no, fileId } = parseDocumentRequest(request);
      return { view: loadDocument(gasPorts(registerId), no, fileId), message: '' };
    }),
  approveMany: (request) =>
    answer(() => {
      const input = parseBulkRequest(request);
      return approveMany(gasPorts(input.registerId), input);
    }),
  searchCases: (request) =>
    answer(() => {
      const { registerId, ...query } = parseSearchRequest(request);
      return { view: search(gasPorts(registerId), registerId, query), message: '' };
    }),
  repairTimers: (request) =>
    answer(() => {
      const { registerId } = parseRepairRequest(request);
      const message = HEARTBEAT.done(repairTimers(registerId));
      return { view: loadHome(gasPorts(registerId), registerId), message };
    }),
  runCommand: (request) =>
    answer(
      () => {
        const input = parseCommandRequest(request);
        return runCommand(gasPorts(input.registerId), input);
      },
      () => {
        const { registerId, no } = parseCommandRequest(request);
        return loadCase(gasPorts(registerId), registerId, no ?? 0);
      },
    ),
} satisfies PageCalls);
