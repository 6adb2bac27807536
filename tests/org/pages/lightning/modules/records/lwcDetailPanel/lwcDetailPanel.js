import { LightningElement, api } from 'lwc';

export default class LwcDetailPanel extends LightningElement {
  @api record;

  @api async showEditError(text) {
    await this.template.querySelector('records-base-record-form').showEditError(text);
  }
}
