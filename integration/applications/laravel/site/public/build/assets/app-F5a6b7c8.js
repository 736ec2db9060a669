import { ready } from './shared-A9b8c7d6.js';
ready(() => document.body.classList.add('ready'));
