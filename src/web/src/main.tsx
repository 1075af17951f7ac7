import { createRoot } from 'react-dom/client';
import { startI18n } from './i18n';
import { App } from './App';
import './base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n();
createRoot(root).render(<App />);
