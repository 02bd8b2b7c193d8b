/** The mailbox of the person. Mails are shown in a frame that runs no scripts and loads nothing. */
import { address } from '../api';
import { momentText, shortText } from '../format';
import { useResource } from '../live';
import { Empty, Paper } from '../parts';
import { openAddress, routeText } from '../route';
import type { AccountInfo, MailInfo } from '../wire';

interface Props {
  readonly account: AccountInfo;
  readonly item: string;
  readonly now: number;
}

export function MailView({ account, item, now }: Props) {
  const { data: mails, error } = useResource<MailInfo[]>(address('/api/mails', { as: account.email }), [
    'MAIL',
  ]);
  if (!mails) return <Empty>{error ?? 'Membuka kotak surat…'}</Empty>;
  if (mails.length === 0) return <Empty>Belum ada surel untuk {account.name}.</Empty>;
  const open = mails.find((mail) => String(mail.id) === item) ?? mails[0];
  return (
    <div class="two">
      <ul class="list" aria-label="Surel">
        {mails.map((mail) => (
          <li key={mail.id}>
            <a href={routeText('surat', String(mail.id))} class={mail === open ? 'item on' : 'item'}>
              <span class="item-top">
                <span class="quiet">{mail.from}</span>
                <time>{shortText(mail.at, now)}</time>
              </span>
              <b>{mail.subject}</b>
              <span class="snippet">{mail.snippet}</span>
            </a>
          </li>
        ))}
      </ul>
      {open && <OneMail mail={open} />}
    </div>
  );
}

function OneMail({ mail }: { mail: MailInfo }) {
  return (
    <article class="sheet-card">
      <header class="card-head">
        <div>
          <h2>{mail.subject}</h2>
          <p class="quiet">
            Dari {mail.from} kepada {mail.to.join(', ')}
            {mail.cc.length > 0 && `, tembusan ${mail.cc.join(', ')}`}
          </p>
          <p class="quiet">{momentText(mail.at)}</p>
        </div>
        <a class="button" href={address('/api/eml', { id: mail.id })} download>
          Unduh .eml
        </a>
      </header>
      <Paper src={address('/frame/mail', { id: mail.id })} title={mail.subject} onLink={openAddress} />
    </article>
  );
}
