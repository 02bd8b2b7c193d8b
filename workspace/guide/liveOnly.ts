/** What no emulator can tell, and which check of Diagnostik tells it on Google; or why none can. */

export interface LiveOnly {
  readonly what: string;
  /** ids of checks, or the reason why no check can tell */
  readonly told: readonly string[] | string;
}

export const LIVE_ONLY: readonly LiveOnly[] = [
  { what: 'whether Google tells the script who the visitor is', told: ['identity', 'domain'] },
  { what: 'whether the domain lets every scope through, and the person has granted it', told: ['scopes'] },
  { what: 'whether the advanced services are enabled for the deployed version', told: ['services'] },
  {
    what: 'time zone of the deployed script; zone and locale as Google keeps them',
    told: ['scriptZone', 'sheetZone', 'locale'],
  },
  {
    what: 'how protections meet each person, and which of their editors Google accepted',
    told: ['protection', 'editors'],
  },
  {
    what: 'whether addresses in Pejabat are accounts that could be given rights',
    told: ['sharing', 'owner'],
  },
  {
    what: 'whether templates and folder can be opened, changed, exported',
    told: ['templates', 'templateRights', 'folder', 'exporting'],
  },
  { what: 'which address the web app has, asked from a menu or the editor', told: ['webApp'] },
  { what: 'whether timers live on after weeks and updates', told: ['triggers', 'heartbeat'] },
  { what: "the domain's real quota of mail", told: ['mail'] },
  { what: 'whether the script lock can be had under real load', told: ['lock'] },
  { what: 'whether what is written comes back, letter by letter', told: ['echo'] },
  { what: 'whether a batch that fails leaves nothing', told: ['atomic'] },
  { what: 'whether digests are those of UTF-8', told: ['digest'] },
  { what: "whether the script's clock is Drive's", told: ['clock'] },
  { what: 'how consent screens look and word themselves', told: 'they come before any code runs' },
  { what: 'real times of calls', told: 'a single run says little; the log of executions shows each' },
  { what: "the page in Google's frame, and the menu of a published add-on", told: 'a person has to look' },
  { what: 'how Docs lays letters out, and its PDF', told: 'a person has to look; only text can be compared' },
  { what: 'how mail arrives and looks', told: 'it arrives elsewhere; the sender sees only bounces' },
  { what: 'how charts are drawn', told: 'a person has to look' },
  {
    what: 'how requests merge with edits by people at the same moment',
    told: 'it cannot be made to happen at will',
  },
];
