/** Drive of the person: folders, files, the bin; nothing that they may not see. */
import { address } from '../api';
import { momentText } from '../format';
import { useResource } from '../live';
import { Empty, Icon } from '../parts';
import type { AccountInfo, FileInfo } from '../wire';
import { FileCard } from './FileCard';
import { KINDS, kindOf, pathOf, sorted } from './files';

/** What stands in the address for the bin. */
const BIN = 'sampah';

interface Props {
  readonly account: AccountInfo;
  readonly accounts: readonly AccountInfo[];
  /** id of the open folder or file, or the bin; '' for the root */
  readonly item: string;
  readonly onOpen: (id: string) => void;
}

export function DriveView({ account, accounts, item, onOpen }: Props) {
  const path = address('/api/files', { as: account.email });
  const { data: files, error } = useResource<FileInfo[]>(path, ['DRIVE', 'SHEET']);
  if (!files) return <Empty>{error ?? 'Membaca Drive…'}</Empty>;
  const binned = files.filter((file) => file.trashed);
  if (item === BIN) return <Bin files={binned} account={account} />;
  const open = files.find((file) => file.id === item) ?? null;
  if (item && !open)
    return (
      <Empty>
        {account.name} tidak mempunyai akses ke berkas ini, atau berkas sudah dihapus.{' '}
        <a href="#drive">Kembali ke Drive</a>
      </Empty>
    );
  const file = open && kindOf(open) !== 'FOLDER' ? open : null;
  return (
    <div class={file ? 'two' : 'one'}>
      <Folder files={files.filter((one) => !one.trashed)} open={open} onOpen={onOpen} bin={binned.length} />
      {file && <FileCard key={file.id} file={file} account={account} accounts={accounts} />}
    </div>
  );
}

interface FolderProps {
  readonly files: readonly FileInfo[];
  readonly open: FileInfo | null;
  readonly onOpen: (id: string) => void;
  /** how many files lie in the person's bin */
  readonly bin: number;
}

function Folder({ files, open, onOpen, bin }: FolderProps) {
  const path = pathOf(files, open);
  const folder = path[path.length - 1]?.id ?? null;
  const known = new Set(files.map((one) => one.id));
  const here = files.filter((one) =>
    folder ? one.parents.includes(folder) : !one.parents.some((id) => known.has(id)),
  );
  return (
    <section class="scroll" aria-label="Isi folder">
      <div class="crumbs-line">
        <Crumbs path={path} />
        {bin > 0 && <a href={`#drive/${BIN}`}>Sampah ({bin})</a>}
      </div>
      {here.length === 0 && (
        <Empty>{folder ? 'Folder ini kosong.' : 'Belum ada berkas yang dibagikan kepada akun ini.'}</Empty>
      )}
      <ul class="list" aria-label="Berkas">
        {sorted(here).map((one) => (
          <FileRow key={one.id} file={one} on={one === open} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function Crumbs({ path }: { path: readonly FileInfo[] }) {
  const last = path[path.length - 1];
  return (
    <nav class="crumbs" aria-label="Folder">
      <a href="#drive" aria-current={last ? undefined : 'page'}>
        Drive
      </a>
      {path.map((one) => (
        <a key={one.id} href={`#drive/${one.id}`} aria-current={one === last ? 'page' : undefined}>
          {one.name}
        </a>
      ))}
    </nav>
  );
}

function Bin({ files, account }: { files: readonly FileInfo[]; account: AccountInfo }) {
  return (
    <section class="scroll" aria-label="Sampah">
      <nav class="crumbs" aria-label="Folder">
        <a href="#drive">Drive</a>
        <a href={`#drive/${BIN}`} aria-current="page">
          Sampah
        </a>
      </nav>
      {files.length === 0 && <Empty>Sampah milik {account.name} kosong.</Empty>}
      <ul class="list" aria-label="Berkas di Sampah">
        {sorted(files).map((file) => (
          <li key={file.id} class="item file">
            <RowContent file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileRow({ file, on, onOpen }: { file: FileInfo; on: boolean; onOpen: (id: string) => void }) {
  return (
    <li>
      <button
        type="button"
        class={on ? 'item file on' : 'item file'}
        aria-current={on}
        onClick={() => onOpen(file.id)}
      >
        <RowContent file={file} />
      </button>
    </li>
  );
}

function RowContent({ file }: { file: FileInfo }) {
  const kind = KINDS[kindOf(file)];
  return (
    <>
      <Icon name={kind.icon} color={kind.color} />
      <span class="file-text">
        <b>{file.name}</b>
        <span class="quiet">
          {kind.label}, diubah {momentText(file.modifiedAt)}
        </span>
      </span>
      {file.locked && (
        <span class="tag" title={`Dikunci, tidak dapat disunting. ${file.lockReason}`.trim()}>
          <Icon name="kunci" /> Dikunci
        </span>
      )}
    </>
  );
}
