// The platform's own error page. As a demo it appears after a delay, otherwise it is there from the start.
import { known, offerDemos, requested } from '../shared/demo.js';

const PRIVILEGES = 'insufficient-privileges';
const ANY_TEXT = 'classic-error-page';

const show = (title) => (text) => {
  const page = document.querySelector('#error').content.cloneNode(true);
  page.querySelector('#errorTitle').textContent = title;
  page.querySelector('#errorDesc').textContent = text;
  document.querySelector('#bodyCell').replaceChildren(page);
};

const shows = { [PRIVILEGES]: show('Insufficient Privileges'), [ANY_TEXT]: show('Record unavailable') };
offerDemos(shows);
if (!(requested in shows)) shows[PRIVILEGES](known.get(PRIVILEGES).text);
