// The classic page for removing a package, with the list of what stands in the way.
import { offerDemos } from '../shared/demo.js';

function showProblem(text) {
  const list = document.querySelector('#problemList').content.cloneNode(true);
  list.querySelector('.dataRow .dataCell:last-child').textContent = text;
  document.querySelector('#problems').replaceChildren(list);
}

offerDemos({ 'package-uninstall': showProblem });
