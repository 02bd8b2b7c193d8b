/** Why not, as data, and what a person may do now. Types only; the sentences stand in src/messages/refusals.ts. */
import type { CommandType } from './acts';

/** A refusal as data; the text stands in src/messages/refusals.ts under the same code. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type RefusalCode =
  | 'IDENTITY_BLANK'
  | 'NO_ROLE'
  | 'WRONG_ROLE'
  | 'VISIT_MOVED'
  | 'CASE_UNKNOWN'
  | 'CASE_ENDED'
  | 'NO_CASE_SELECTED'
  | 'ACTION_NOT_HERE'
  | 'NOTE_MISSING'
  | 'FIELD_MISSING'
  | 'FIELD_INVALID'
  | 'FIELD_TOO_LONG'
  | 'PD_UNKNOWN'
  | 'PD_NOT_TARGET'
  | 'TARGETS_MISSING'
  | 'ROWS_OPEN'
  | 'GATE_CLOSED'
  | 'NUMBER_DUPLICATE'
  | 'NUMBER_MISSING'
  | 'NUMBER_SENT'
  | 'TEXT_CHANGED'
  | 'BULK_FORM'
  | 'BULK_UNREAD'
  | 'BULK_CHANGED'
  | 'BULK_REPEATED'
  | 'SIGNED_TEXT_LOST'
  | 'FILE_TYPE'
  | 'FILE_SIZE'
  | 'DOCUMENT_NOT_HERE'
  | 'RESULTS_MISSING'
  | 'QUOTA'
  | 'RETURN_NOT_ALLOWED'
  | 'CANCEL_TOO_LATE'
  | 'CASE_FULL'
  | 'CALENDAR_EMPTY'
  | 'FOUR_EYES'
  | 'SELF_NEEDLESS'
  | 'SELF_OTHERS'
  | 'SELF_ALLOWED_BY_SELF'
  | 'ASSIGNED_OTHER'
  | 'ASSIGN_ALONE'
  | 'ASSIGN_UNKNOWN'
  | 'WITHDRAW_NONE'
  | 'WITHDRAW_OTHER'
  | 'WITHDRAW_NUMBERED'
  | 'WITHDRAW_OPENED'
  | 'QUESTION_NONE'
  | 'REOPEN_NOT_CLOSED'
  | 'PAUSED_ALREADY'
  | 'NOT_PAUSED'
  | 'PAUSE_UNTIMED'
  | 'BUSY'
  | 'UNAVAILABLE'
  | 'SAVED_UNSEEN'
  | 'REGISTER_UNKNOWN'
  | 'REGISTER_ALTERED'
  | 'REGISTER_NEWER'
  | 'REGISTER_OLDER'
  | 'UPGRADE_UNFINISHED'
  | 'CELL_FULL'
  | 'REGISTER_FULL'
  | 'MEMORY_FULL'
  | 'LOG_LOST'
  | 'WATCH_BUSY'
  | 'MIRROR_MISSING'
  | 'CONFIG_INVALID'
  | 'TEMPLATE_INVALID'
  | 'DOCUMENT_MISSING'
  | 'OWNER_ONLY'
  | 'CONTRACT';

/** Either the value or why not. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a person may do with a case now; `refusal` says why a button is disabled. */
export interface AllowedAction {
  readonly type: CommandType;
  readonly refusal: Refusal | null;
}
