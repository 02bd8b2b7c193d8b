/** Opens the page: who am I, what waits for me. Reads only. */
import type { Ports } from './ports';
import { openSession } from './session';
import { homeView } from './views/home';
import type { HomeView } from './views/types';

/** @throws Refused as `openSession` */
export function loadHome(ports: Ports, registerId: string): HomeView {
  return homeView(openSession(ports, { no: null }), registerId);
}
