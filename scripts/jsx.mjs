/** Names the bundled page needs for its JSX; injected by page.mjs. */
export { Fragment, h } from 'preact';
