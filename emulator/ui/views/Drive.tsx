/** Drive of the person: folders, files, a document shown as a page, downloads, and who may see it. */
import { address } from '../api';
import { momentText } from '../format';
import { useResource } from '../live';
import { Empty, Icon, Paper } from '../parts';
import { openAddress } from '../route';
import type { AccountInfo, FileInfo } from '../wire';
import { KINDS, kindOf, pathOf, sorted } from './files';

interface Props {
  readonly account: AccountInfo;
  /** id of the open folder or file; '' for the root */
  readonly item: string;
  readonly onOpen: (id: string) => void;
}

export function DriveView({ account, item, onOpen }: Props) {
  const { data: files, error } = useResource<FileInfo[]>(address('/api/files', { as: account.email }), [
    'DRIVE',
  ]);
  if (!files) return <Empty>{error ?? 'Membaca Drive…'}</Empty>;
  const open = files.find((file) => file.id === item) ?? null;
  if (item && !open)
    return <Empty>{account.name} tidak mempunyai akses ke berkas ini, atau berkas sudah dihapus.</Empty>;
  const file = open && kindOf(open) !== 'FOLDER' ? open : null;
  const path = pathOf(files, open);
  const folder = path[path.length - 1]?.id ?? null;
  const known = new Set(files.map((one) => one.id));
  const here = files.filter((one) =>
    folder ? one.parents.includes(folder) : !one.parents.some((id) => known.has(id)),
  );
  return (
    <div class={file ? 'two' : 'one'}>
      <section class="scroll" aria-label="Isi folder">
        <nav class="crumbs" aria-label="Folder">
          <a href="#drive">Drive</a>
          {path.map((one) => (
            <a key={one.id} href={`#drive/${one.id}`}>
              {one.name}
            </a>
          ))}
        </nav>
        {here.length === 0 && <Empty>Folder ini kosong.</Empty>}
        <ul class="list" aria-label="Berkas">
          {sorted(here).map((one) => (
            <FileRow key={one.id} file={one} on={one === file} onOpen={onOpen} />
          ))}
        </ul>
      </section>
      {file && <OneFile file={file} />}
    </div>
  );
}

function FileRow({ file, on, onOpen }: { file: FileInfo; on: boolean; onOpen: (id: string) => void }) {
  const kind = KINDS[kindOf(file)];
  return (
    <li>
      <button type="button" class={on ? 'item file on' : 'item file'} onClick={() => onOpen(file.id)}>
        <Icon name={kind.icon} color={kind.color} />
        <span class="file-text">
          <b>{file.name}</b>
          <span class="quiet">diubah {momentText(file.modifiedAt)}</span>
        </span>
        {file.locked && (
          <span class="tag" title="Berkas dikunci, tidak dapat disunting">
            <Icon name="kunci" /> Dikunci
          </span>
        )}
      </button>
    </li>
  );
}

function Downloads({ file }: { file: FileInfo }) {
  const link = (format: string) => address('/api/download', { id: file.id, format });
  const kind = kindOf(file);
  if (kind === 'SHEET') {
    return (
      <div class="row">
        <a class="button" href="#lembar">
          Buka
        </a>
        <a class="button" href={address('/api/xlsx', { id: file.id })} download>
          Unduh .xlsx
        </a>
      </div>
    );
  }
  if (kind !== 'DOC') {
    return (
      <a class="button" href={link('asli')} download>
        Unduh
      </a>
    );
  }
  return (
    <div class="row">
      <a class="button" href={link('pdf')} download>
        Unduh PDF
      </a>
      <a class="button" href={link('docx')} download>
        Unduh .docx
      </a>
    </div>
  );
}

const joined = (list: readonly string[]) =>
  list.length ? list.map((one) => (one === '*' ? 'semua di domain' : one)).join(', ') : 'tidak ada';

function OneFile({ file }: { file: FileInfo }) {
  const kind = kindOf(file);
  const src = `${address('/frame/file', { id: file.id })}&v=${file.modifiedAt}`;
  return (
    <article class="sheet-card">
      <header class="card-head">
        <div>
          <h2>{file.name}</h2>
          <p class="quiet">
            {file.locked ? 'Dikunci. ' : ''}Diubah {momentText(file.modifiedAt)}
          </p>
          <details class="quiet">
            <summary>Pemilik {file.owner}. Siapa yang dapat melihat dan menyunting</summary>
            <p>Menyunting: {joined(file.editors)}</p>
            <p>Melihat: {joined(file.viewers)}</p>
          </details>
        </div>
        <Downloads file={file} />
      </header>
      {kind === 'PDF' && <iframe key={src} class="paper" src={src} title={file.name} />}
      {(kind === 'DOC' || kind === 'OTHER') && <Paper src={src} title={file.name} onLink={openAddress} />}
      {kind === 'SHEET' && <Empty>Spreadsheet dibuka di tampilan Lembar.</Empty>}
    </article>
  );
}
