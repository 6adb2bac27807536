import { LightningElement, api } from 'lwc';

export default class LwcDetailPanel extends LightningElement {
  @api record;

  @api async showEditError(text, kind) {
    await this.template.querySelector('records-base-record-form').showEditError(text, kind);
  }

  @api async showFieldError(text) {
    await this.template.querySelector('records-base-record-form').showFieldError(text);
  }
}
