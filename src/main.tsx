import '@fontsource-variable/inter';
import 'katex/dist/katex.css';
import './theme.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { backstep, bindAddress, bindTraining } from './store';

bindAddress(backstep, window);
bindTraining(backstep, { now: () => performance.now(), soon: (task) => setTimeout(task) });

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
