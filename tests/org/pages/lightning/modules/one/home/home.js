import { LightningElement, api } from 'lwc';

/** The home page: a greeting, the calls and today's tasks. */
export default class Home extends LightningElement {
  @api get title() {
    return 'Home';
  }
}
