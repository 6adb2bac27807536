import { LightningElement, api } from 'lwc';

export default class RecordLayoutItem extends LightningElement {
  @api field;
  @api editing = false;

  get editTitle() {
    return `Edit ${this.field.label}`;
  }

  handleEdit() {
    this.dispatchEvent(new CustomEvent('edit'));
  }
}
