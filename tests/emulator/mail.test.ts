import { closeWorlds, errorOf, KABAG, OWNER, resultOf, runBody, SEKDA, START, worldWith } from './support';

afterEach(closeWorlds);

test('a mail is sent as the effective user, with its parts', async () => {
  const { world, run } = await runBody(
    `MailApp.sendEmail({to: '${KABAG}, ${SEKDA}', cc: '${OWNER}', subject: 'Tugas', body: 'Isi', htmlBody: '<p>Isi</p>'});
     MailApp.sendEmail('${KABAG}', 'Dua', 'Isi dua', {bcc: '${SEKDA}'});`,
  );
  expect(run.error).toBeNull();
  expect(world.mails()).toEqual([
    {
      id: 1,
      at: START,
      from: OWNER,
      to: [KABAG, SEKDA],
      cc: [OWNER],
      bcc: [],
      subject: 'Tugas',
      text: 'Isi',
      html: '<p>Isi</p>',
    },
    {
      id: 2,
      at: START + 400,
      from: OWNER,
      to: [KABAG],
      cc: [],
      bcc: [SEKDA],
      subject: 'Dua',
      text: 'Isi dua',
      html: '',
    },
  ]);
});

test('a mail to an address that does not exist comes back to the sender', async () => {
  const { world } = await runBody(`MailApp.sendEmail('tidak.ada@kota.example', 'Tugas', 'Isi');`);
  expect(world.mails()[1]).toMatchObject({ from: 'mailer-daemon@googlemail.com', to: [OWNER] });
});

test('a mail without a recipient, or to no address, is refused', async () => {
  expect(await errorOf(`MailApp.sendEmail({subject: 'x', body: 'y'});`)).toBe(
    'Exception: Failed to send email: no recipient',
  );
  expect(await errorOf(`MailApp.sendEmail('bukan alamat', 'x', 'y');`)).toBe(
    'Exception: Invalid email: bukan alamat',
  );
});

test('a subject holds 250 characters and a body 400 KB; more is refused, and nothing is sent', async () => {
  const send = (subject: number, body: number) =>
    `MailApp.sendEmail('${KABAG}', 'x'.repeat(${subject}), 'y'.repeat(${body})); return MailApp.getRemainingDailyQuota();`;
  expect(await resultOf(send(250, 400 * 1024))).toBe(1499);
  expect(await errorOf(send(251, 1))).toBe('Exception: Argument too large: subject');
  expect(await errorOf(send(1, 400 * 1024 + 1))).toBe('Exception: Limit Exceeded: Email Body Size.');
  const { world } = await runBody(send(251, 1));
  expect(world.mails()).toEqual([]);
});

test('a day has 1,500 recipients for each person; then sending fails until the day is over', async () => {
  const world = await worldWith(`function send(n) { for (var i = 0; i < n; i++)
      MailApp.sendEmail({to: Array(50).fill('${KABAG}').join(','), subject: 'x', body: 'y'}); return MailApp.getRemainingDailyQuota(); }
    function left() { return MailApp.getRemainingDailyQuota(); }`);
  expect((await world.callFromPage('send', [30], OWNER, null)).value).toBe(0);
  const over = await world.callFromPage('send', [1], OWNER, null);
  expect(over.error).toBe('Exception: Service invoked too many times for one day: email.');
  expect((await world.callFromPage('left', [], SEKDA, null)).value).toBe(1500);
  await world.moveTo(START + 25 * 3_600_000);
  expect((await world.callFromPage('left', [], OWNER, null)).value).toBe(1500);
});

test('a mail carries its files, the images of its text, the name of the sender and where answers go', async () => {
  const { world, run } = await runBody(
    `var file = Utilities.newBlob('isi', 'text/plain', 'surat.txt');
     var page = HtmlService.createHtmlOutput('<p>x</p>');
     MailApp.sendEmail({to: '${KABAG}', subject: 's', body: 'b', htmlBody: '<img src="cid:logo">', name: 'Bagian Organisasi',
       replyTo: '${SEKDA}', attachments: [file, page], inlineImages: {logo: Utilities.newBlob([1, 2], 'image/png', 'x.png')}});
     MailApp.sendEmail('${KABAG}', '${SEKDA}', 'Dua', 'Isi dua');
     MailApp.sendEmail({to: '${KABAG}', subject: 'Tiga', body: 'x', noReply: true});`,
  );
  expect(run.error).toBeNull();
  expect(world.mails()).toMatchObject([
    {
      from: OWNER,
      name: 'Bagian Organisasi',
      replyTo: SEKDA,
      attachments: [
        { name: 'surat.txt', contentType: 'text/plain', base64: Buffer.from('isi').toString('base64') },
        { contentType: 'text/html' },
      ],
      inlineImages: [{ name: 'logo', contentType: 'image/png', base64: 'AQI=' }],
    },
    { replyTo: SEKDA, subject: 'Dua', text: 'Isi dua' },
    { from: 'noreply@kota.example' },
  ]);
});

test('more than 250 files or 25 MB of them in one mail are refused, and nothing is sent', async () => {
  const send = (files: string) =>
    runBody(`MailApp.sendEmail({to: '${KABAG}', subject: 's', body: 'b', attachments: ${files}});`);
  const many = await send(`Array(251).fill(Utilities.newBlob('x', null, 'a'))`);
  expect(many.run.error).toBe('Exception: Limit Exceeded: Email Attachments Per Message.');
  const big = await send(
    `(function () { var five = Utilities.newBlob('x'.repeat(5 * 1024 * 1024), null, 'a'); return [five, five, five, five, five, Utilities.newBlob('x', null, 'b')]; })()`,
  );
  expect(big.run.error).toBe('Exception: Limit Exceeded: Email Total Attachments Size.');
  expect(big.world.mails()).toEqual([]);
  expect((await send(`['x']`)).run.error).toBe('Exception: Invalid argument: blob');
});
