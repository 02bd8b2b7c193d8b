/** One file of Drive: what it is, who may do what with it, downloads, and its pages. */
import { address } from '../api';
import { momentText } from '../format';
import { Empty, Icon, Paper } from '../parts';
import { openAddress } from '../route';
import type { AccountInfo, FileInfo } from '../wire';
import { ownRight, rightsOf } from './access';
import { kindOf } from './files';

interface Props {
  readonly file: FileInfo;
  readonly account: AccountInfo;
  readonly accounts: readonly AccountInfo[];
}

export function FileCard({ file, account, accounts }: Props) {
  return (
    <article class="sheet-card" aria-label={file.name}>
      <header class="card-head">
        <div>
          <h2>{file.name}</h2>
          <p class="quiet">
            Diubah {momentText(file.modifiedAt)}. {ownRight(file, account.email)}
          </p>
          {file.locked && (
            <p class="locked">
              <Icon name="kunci" />
              <span>
                <b>Dikunci, tidak dapat disunting.</b> {file.lockReason}
              </span>
            </p>
          )}
          <details class="quiet">
            <summary>Siapa yang dapat melihat dan menyunting</summary>
            {rightsOf(file, accounts).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </details>
        </div>
        <Downloads file={file} as={account.email} />
      </header>
      <Pages file={file} as={account.email} />
    </article>
  );
}

interface Part {
  readonly file: FileInfo;
  readonly as: string;
}

const download = (file: FileInfo, as: string, format: string) =>
  address('/api/download', { id: file.id, as, format });

function Downloads({ file, as }: Part) {
  const link = (format: string, label: string) => (
    <a class="button" href={download(file, as, format)} download>
      {label}
    </a>
  );
  const kind = kindOf(file);
  if (kind === 'SHEET') {
    return (
      <div class="row">
        <a class="button" href="#lembar">
          Buka
        </a>
        <a class="button" href={address('/api/xlsx', { id: file.id, as })} download>
          Unduh .xlsx
        </a>
      </div>
    );
  }
  if (kind !== 'DOC') return link('asli', 'Unduh');
  return (
    <div class="row">
      {link('pdf', 'Unduh PDF')}
      {link('docx', 'Unduh .docx')}
    </div>
  );
}

/** The very PDF, drawn as pages; anything else as the server can show it. */
function Pages({ file, as }: Part) {
  const kind = kindOf(file);
  if (kind === 'SHEET') return <Empty>Spreadsheet dibuka di tampilan Lembar.</Empty>;
  if (kind === 'OTHER') {
    const src = `${address('/frame/file', { id: file.id, as })}&v=${file.modifiedAt}`;
    return <Paper src={src} title={file.name} onLink={openAddress} />;
  }
  const pdf = `${download(file, as, kind === 'DOC' ? 'pdf' : 'asli')}&v=${file.modifiedAt}`;
  return <Paper src={address('/pdf.html', { berkas: pdf })} title={file.name} onLink={openAddress} scripts />;
}
