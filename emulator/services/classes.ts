/** Every class of objects that a script can hold, by the name that its objects bear (`_type`). */
import { CellElement } from '../docs/elements/cell';
import { ListItemElement, ParagraphElement } from '../docs/elements/flow';
import { ImageElement, PageBreakElement, RuleElement, UnsupportedElement } from '../docs/elements/leaf';
import { RangeElement } from '../docs/elements/range';
import { RootElement } from '../docs/elements/root';
import { BodyElement, FooterElement, HeaderElement } from '../docs/elements/section';
import { RowElement, TableElement } from '../docs/elements/table';
import { TextElement } from '../docs/elements/text';
import { membersOf } from '../registry';
import { Blob } from './blob';
import { Cache, CacheServiceService } from './cache';
import { ClockTriggerBuilder } from './clockTrigger';
import { DocumentAppService, OpenDocument } from './document';
import { DriveService, Files } from './drive';
import { Permissions } from './drivePermissions';
import { HtmlOutput, HtmlOutputMetaTag, HtmlServiceService } from './html';
import { Lock, LockServiceService } from './lock';
import { MailAppService } from './mail';
import { Properties, PropertiesServiceService } from './properties';
import { AuthorizationInfo, ScriptAppService, Service } from './scriptApp';
import { SessionService, User } from './session';
import { DeveloperMetadataApi, SheetsService, Spreadsheets } from './sheets';
import { Values } from './sheetsValues';
import { SpreadsheetTriggerBuilder } from './sheetTrigger';
import { Range, Selection, Sheet, Spreadsheet, SpreadsheetAppService } from './spreadsheetApp';
import { Trigger } from './trigger';
import { TriggerBuilder } from './triggerBuilder';
import { Menu, PromptResponse, Ui } from './ui';
import { UtilitiesService } from './utilities';

export const REMOTE_CLASSES = {
  AuthorizationInfo,
  Blob,
  Body: BodyElement,
  Cache,
  CacheService: CacheServiceService,
  ClockTriggerBuilder,
  ContainerElement: RootElement,
  DeveloperMetadata: DeveloperMetadataApi,
  Document: OpenDocument,
  DocumentApp: DocumentAppService,
  Drive: DriveService,
  Files,
  FooterSection: FooterElement,
  HeaderSection: HeaderElement,
  HorizontalRule: RuleElement,
  HtmlOutput,
  HtmlOutputMetaTag,
  HtmlService: HtmlServiceService,
  InlineImage: ImageElement,
  ListItem: ListItemElement,
  Lock,
  LockService: LockServiceService,
  MailApp: MailAppService,
  Menu,
  PageBreak: PageBreakElement,
  Paragraph: ParagraphElement,
  Permissions,
  PromptResponse,
  Properties,
  PropertiesService: PropertiesServiceService,
  Range,
  RangeElement,
  ScriptApp: ScriptAppService,
  Selection,
  Service,
  Session: SessionService,
  Sheet,
  Sheets: SheetsService,
  Spreadsheet,
  SpreadsheetApp: SpreadsheetAppService,
  SpreadsheetTriggerBuilder,
  Spreadsheets,
  Table: TableElement,
  TableCell: CellElement,
  TableRow: RowElement,
  Text: TextElement,
  Trigger,
  TriggerBuilder,
  Ui,
  UnsupportedElement,
  User,
  Utilities: UtilitiesService,
  Values,
} as const;

/** Members that scripts can call, by class. */
export function emulatedMembers(): readonly (readonly [string, readonly string[]])[] {
  return Object.entries(REMOTE_CLASSES).map(
    ([type, kind]) => [type, membersOf(kind.prototype as object, type)] as const,
  );
}
