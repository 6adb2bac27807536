// The platform's own error page. As a demo it appears after a delay, otherwise it is there from the start.
import { known, offerDemos, requested } from '../shared/demo.js';

const DEMO = 'insufficient-privileges';

function show(text) {
  const page = document.querySelector('#error').content.cloneNode(true);
  page.querySelector('#errorDesc').textContent = text;
  document.querySelector('#bodyCell').replaceChildren(page);
}

offerDemos({ [DEMO]: show });
if (requested !== DEMO) show(known.get(DEMO).text);
