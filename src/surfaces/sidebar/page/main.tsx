import { render } from 'preact';
import { Panel } from './panel';
import { ask } from './server';

const root = document.getElementById('panel');
if (root) render(<Panel ask={ask} />, root);
