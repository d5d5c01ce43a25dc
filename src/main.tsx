import '@fontsource-variable/inter';
import 'katex/dist/katex.css';
import './theme.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { backstep, bindAddress, bindTraining, bindWindows } from './store';
import { bindTheme } from './views/page/theme';

bindAddress(backstep, window);
const windows = bindWindows(backstep, window);
bindTheme(window, {
  get: () => windows.role === 'lesson' && backstep.store.getState().lecture,
  subscribe: backstep.store.subscribe,
});
// A message comes sooner than any timer, but not before what the learner does.
const { port1, port2 } = new MessageChannel();
const soon = (task: () => void) => {
  port1.onmessage = task;
  port2.postMessage(null);
};
bindTraining(backstep, { now: () => performance.now(), soon });

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App windows={windows} />
  </StrictMode>,
);
