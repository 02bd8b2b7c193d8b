/** Which view is open, kept in the address after `#`: "#drive/FILE", "#ponsel?kasus=3". */
import { useEffect, useState } from 'preact/hooks';

export const VIEWS = ['lembar', 'ponsel', 'drive', 'surat', 'pewaktu', 'eksekusi'] as const;
export type ViewName = (typeof VIEWS)[number];

export interface Route {
  readonly view: ViewName;
  /** file, mail or execution that is open; '' for none */
  readonly item: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** An address that names no view opens the spreadsheet. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [name = '', item = ''] = path.split('/');
  const view = VIEWS.find((one) => one === name) ?? 'lembar';
  return { view, item: decodeURIComponent(item), parameters: Object.fromEntries(new URLSearchParams(query)) };
}

export function routeText(
  view: ViewName,
  item = '',
  parameters: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(parameters).toString();
  return `#${view}${item ? `/${encodeURIComponent(item)}` : ''}${query ? `?${query}` : ''}`;
}

export function go(view: ViewName, item = '', parameters: Readonly<Record<string, string>> = {}): void {
  location.hash = routeText(view, item, parameters);
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const read = () => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return route;
}

/**
 * Google addresses stay inside: a document or file opens in Drive, a spreadsheet in the sheet view, a web app on the
 * phone. Other addresses open in a tab of their own.
 */
export function openAddress(url: string): void {
  const inside = insideOf(url);
  if (inside) location.hash = inside;
  else window.open(url, '_blank', 'noopener');
}

/** The view that stands for a Google address; null for any other address. */
export function insideOf(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.host === 'docs.google.com' && parsed.pathname.startsWith('/spreadsheets/'))
    return routeText('lembar');
  const file = /^\/(?:document|file)\/(?:u\/\d+\/)?d\/([^/]+)/.exec(parsed.pathname)?.[1];
  const folder = /^\/drive\/(?:u\/\d+\/)?folders\/([^/]+)/.exec(parsed.pathname)?.[1];
  const id = file ?? folder ?? parsed.searchParams.get('id');
  if (/^(docs|drive)\.google\.com$/.test(parsed.host)) return routeText('drive', id ?? '');
  if (parsed.host !== 'script.google.com') return null;
  return routeText('ponsel', '', Object.fromEntries(parsed.searchParams));
}
