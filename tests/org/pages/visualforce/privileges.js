// The platform's own error page. As a demo it appears after a delay, otherwise it is there from the start.
import { known, offerDemos, requested } from '../shared/demo.js';

const PRIVILEGES = 'insufficient-privileges';
const ANY_TEXT = 'classic-error-page';
const IN_BODY = 'classic-error-body';

const show = (title, id = 'errorDesc') => (text) => {
  const page = document.querySelector('#error').content.cloneNode(true);
  page.querySelector('#errorTitle').textContent = title;
  const description = page.querySelector('#errorDesc');
  description.id = id;
  description.textContent = text;
  document.querySelector('#bodyCell').replaceChildren(page);
};

const shows = {
  [PRIVILEGES]: show('Insufficient Privileges'),
  [ANY_TEXT]: show('Record unavailable'),
  [IN_BODY]: show('Record unavailable', 'errorBody'),
};
offerDemos(shows);
if (!(requested in shows)) shows[PRIVILEGES](known.get(PRIVILEGES).text);
