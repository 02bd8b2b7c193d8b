/** Starts the page. */
import { render } from 'preact';
import { App, NARROW } from './App';
import { startEvents } from './live';
import { parseRoute } from './route';
import './style.css';

const root = document.getElementById('app');
/** The grid is the biggest part of the page; it is fetched while the shell asks the server what there is. */
if (parseRoute(location.hash).view === 'lembar' && !matchMedia(NARROW).matches) void import('./sheet/univer');
if (root) {
  startEvents();
  render(<App />, root);
}
