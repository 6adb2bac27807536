import { LightningElement, api } from 'lwc';

/** The record's fields: read, or edited in place with the form's footer docked below. */
export default class BaseRecordForm extends LightningElement {
  @api record;
  editing = false;
  error = '';

  @api async showEditError(text) {
    this.editing = true;
    this.error = text;
    await Promise.resolve();
  }

  handleEdit() {
    this.editing = true;
  }

  handleClose() {
    this.error = '';
  }

  handleDone() {
    this.editing = false;
    this.error = '';
  }
}
