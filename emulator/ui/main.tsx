/** Starts the page. */
import { render } from 'preact';
import { App } from './App';
import { startEvents } from './live';
import './style.css';

const root = document.getElementById('app');
if (root) {
  startEvents();
  render(<App />, root);
}
