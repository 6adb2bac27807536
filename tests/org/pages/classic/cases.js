// A classic list of cases; what a customer wrote stands in a cell.
import { offerDemos } from '../shared/demo.js';

function addCase(text) {
  const row = document.querySelector('.dataRow').cloneNode(true);
  row.querySelector('a').textContent = '00001021';
  row.querySelector('td').textContent = text;
  document.querySelector('.list tbody').append(row);
}

offerDemos({ 'quoted-list': addCase });
