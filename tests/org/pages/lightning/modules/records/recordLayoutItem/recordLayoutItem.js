import { LightningElement, api } from 'lwc';

export default class RecordLayoutItem extends LightningElement {
  @api field;
  @api editing = false;

  @api showError(text) {
    const input = this.template.querySelector('lightning-input');
    input.setCustomValidity(text);
    input.reportValidity();
  }

  get editTitle() {
    return `Edit ${this.field.label}`;
  }

  handleEdit() {
    this.dispatchEvent(new CustomEvent('edit'));
  }
}
