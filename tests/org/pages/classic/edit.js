// A classic record being edited: errors stand above the form, and below the field they belong to.
import { offerDemos } from '../shared/demo.js';
import { markup } from '../shared/markup.js';

function showPageError(text) {
  const errors = document.querySelector('#errorDiv_ep');
  errors.textContent = text;
  errors.hidden = false;
}

function showFieldError(text) {
  document.querySelector('#due').append(markup('<div class="errorMsg"><strong>Error:</strong> <span data-here></span></div>', text));
}

offerDemos({ 'classic-edit-error': showPageError, 'classic-field-error': showFieldError });
