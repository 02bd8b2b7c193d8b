/** The mailbox of the person. Mails are shown in a frame that runs no scripts and loads nothing. */
import { useEffect, useState } from 'preact/hooks';
import { address, post } from '../api';
import { momentText, shortText } from '../format';
import { type Resource, useResource } from '../live';
import { notifyError } from '../notes';
import { Empty, Paper } from '../parts';
import { openAddress, routeText } from '../route';
import type { AccountInfo, MailInfo } from '../wire';
import { nameOf } from './Timers';

interface Props {
  readonly account: AccountInfo;
  readonly accounts: readonly AccountInfo[];
  readonly box: Resource<MailInfo[]>;
  readonly item: string;
  readonly now: number;
}

/** The person's mails, newest first. */
export const useMailbox = (account: AccountInfo | null): Resource<MailInfo[]> =>
  useResource<MailInfo[]>(account && address('/api/mails', { as: account.email }), ['MAIL']);

export function MailView({ account, accounts, box, item, now }: Props) {
  const { data: mails, error } = box;
  if (!mails) return <Empty>{error ?? 'Membuka kotak surat…'}</Empty>;
  if (mails.length === 0)
    return (
      <Empty>
        Belum ada surel untuk {account.name}. Surel dikirim oleh pewaktu sendOutbox; majukan jam, atau
        jalankan pewaktu itu di tampilan Pewaktu.
      </Empty>
    );
  const open = mails.find((mail) => String(mail.id) === item) ?? mails[0];
  return (
    <div class="two">
      <ul class="list" aria-label="Surel">
        {mails.map((mail) => (
          <MailRow
            key={mail.id}
            mail={mail}
            on={mail === open}
            from={nameOf(accounts, mail.from)}
            when={shortText(mail.at, now)}
          />
        ))}
      </ul>
      {open && (
        <OneMail key={open.id} mail={open} account={account} accounts={accounts} onRead={box.reload} />
      )}
    </div>
  );
}

function MailRow({ mail, on, from, when }: { mail: MailInfo; on: boolean; from: string; when: string }) {
  const marks = `item${on ? ' on' : ''}${mail.unread ? ' unread' : ''}`;
  return (
    <li>
      <a href={routeText('surat', String(mail.id))} class={marks} aria-current={on}>
        <span class="item-top">
          <span class="quiet">{from}</span>
          {mail.unread && <span class="dot">belum dibaca</span>}
          <time>{when}</time>
        </span>
        <b>{mail.subject}</b>
        <span class="snippet">{mail.snippet}</span>
      </a>
    </li>
  );
}

interface OneProps {
  readonly mail: MailInfo;
  readonly account: AccountInfo;
  readonly accounts: readonly AccountInfo[];
  readonly onRead: () => void;
}

function OneMail({ mail, account, accounts, onRead }: OneProps) {
  const [plain, setPlain] = useState(false);
  const key = { id: mail.id, as: account.email };
  useEffect(() => {
    if (mail.unread) post('/api/read', key).then(onRead, notifyError);
  }, [mail.id, account.email]);
  const names = (people: readonly string[]) => people.map((one) => nameOf(accounts, one)).join(', ');
  return (
    <article class="sheet-card" aria-label={mail.subject}>
      <header class="card-head">
        <div>
          <h2>{mail.subject}</h2>
          <p class="quiet">
            Dari {nameOf(accounts, mail.from)} kepada {names(mail.to)}
            {mail.cc.length > 0 && `, tembusan ${names(mail.cc)}`}
          </p>
          <p class="quiet">{momentText(mail.at)}</p>
        </div>
        <div class="row">
          {mail.hasHtml && (
            <button type="button" aria-pressed={plain} onClick={() => setPlain(!plain)}>
              Teks polos
            </button>
          )}
          <a class="button" href={address('/api/eml', key)} download>
            Unduh .eml
          </a>
        </div>
      </header>
      <Paper
        src={address('/frame/mail', { ...key, teks: plain ? 1 : 0 })}
        title={mail.subject}
        onLink={openAddress}
      />
    </article>
  );
}
