/**
 * The entry points that Google calls by name. Each must be a literal `global.name = …`: only those get a top-level declaration
 * in the bundle (gas-webpack-plugin). Nothing here or below may ask a Google service while the bundle loads.
 */
import type {
  BulkRequest,
  CaseRequest,
  CommandRequest,
  DocumentRequest,
  HomeRequest,
  RepairRequest,
  SearchRequest,
} from './api/contract';
import { diagnostikPantau } from './gas/diagnosisEntry';
import { type EditEvent, noteEditor } from './gas/editors';
import { pasangPantau } from './gas/installEntry';
import { periksaKeutuhan, pulihkanRegister } from './gas/integrityEntry';
import { buildMenu, showAgenda, showSidebar, webPage } from './gas/menu';
import { pageCalls } from './gas/pages';
import { pasangUlangPewaktu } from './gas/repairTimers';
import { cetakSop } from './gas/sopPage';
import { periksaTemplat, pulihkanTemplat } from './gas/templateEntry';
import { timers } from './gas/timers';

declare const global: Record<string, unknown>;

interface OpenEvent {
  readonly authMode?: GoogleAppsScript.Script.AuthMode;
}
interface WebEvent {
  readonly parameter?: Readonly<Record<string, string | undefined>>;
}

// Google Sheets
global.onOpen = (event?: OpenEvent) => buildMenu(event);
global.onInstall = (event?: OpenEvent) => buildMenu(event);
global.openSidebar = () => showSidebar();
global.openAgenda = () => showAgenda();
// menu and script editor; named as the administrator sees them in the editor's list
global.pasangPantau = () => pasangPantau();
global.pasangUlangPewaktu = () => pasangUlangPewaktu();
global.diagnostikPantau = () => diagnostikPantau();
global.periksaKeutuhan = () => periksaKeutuhan();
global.pulihkanRegister = () => pulihkanRegister();
global.cetakSop = () => cetakSop();
global.periksaTemplat = () => periksaTemplat();
global.pulihkanTemplat = () => pulihkanTemplat();

// web app
global.doGet = (event?: WebEvent) => webPage(event?.parameter ?? {});

// the page, through google.script.run
global.loadHome = (request: HomeRequest) => pageCalls.loadHome(request);
global.loadCase = (request: CaseRequest) => pageCalls.loadCase(request);
global.loadSelected = (request: HomeRequest) => pageCalls.loadSelected(request);
global.loadDocument = (request: DocumentRequest) => pageCalls.loadDocument(request);
global.approveMany = (request: BulkRequest) => pageCalls.approveMany(request);
global.searchCases = (request: SearchRequest) => pageCalls.searchCases(request);
global.repairTimers = (request: RepairRequest) => pageCalls.repairTimers(request);
global.runCommand = (request: CommandRequest) => pageCalls.runCommand(request);

// edits by hand
global.catatPenyunting = (event: EditEvent) => noteEditor(event);

// timers
global.checkLateness = () => timers.checkLateness();
global.updateDashboard = () => timers.updateDashboard();
global.sendOutbox = () => timers.sendOutbox();
global.checkIntegrity = () => timers.checkIntegrity();
global.followPejabat = () => timers.followPejabat();
global.sendWeeklySummary = () => timers.sendWeeklySummary();
global.sendDigests = () => timers.sendDigests();
global.sweepOrphans = () => timers.sweepOrphans();
