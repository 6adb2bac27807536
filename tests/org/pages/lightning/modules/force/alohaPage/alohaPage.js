import { LightningElement, api } from 'lwc';
import { passedOn, relayTo } from '../../../../shared/demo.js';

/** A classic page inside Lightning. */
export default class AlohaPage extends LightningElement {
  @api address;
  @api label = 'Installed Packages';
  name = `vfFrameId_${Date.now()}`;
  #related = false;

  get src() {
    return passedOn(this.address);
  }

  renderedCallback() {
    if (this.#related) return;
    this.#related = true;
    relayTo(this.template.querySelector('iframe'));
  }
}
