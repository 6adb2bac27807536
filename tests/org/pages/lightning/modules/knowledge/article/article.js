import { LightningElement, api } from 'lwc';

/** A knowledge article as a record page shows it, in rich text. */
export default class Article extends LightningElement {
  @api text = '';

  get body() {
    const words = document.createElement('p');
    words.textContent = this.text;
    return `<p>Since the last release an agent may see:</p>${words.outerHTML}<p>Signing out on another computer helps.</p>`;
  }
}
