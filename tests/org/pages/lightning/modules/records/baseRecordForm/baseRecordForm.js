import { LightningElement, api } from 'lwc';

/** The record's fields: read, or edited in place with the form's footer docked below. */
export default class BaseRecordForm extends LightningElement {
  @api record;
  editing = false;
  error = '';
  errorKind = 'page';

  @api async showEditError(text, kind = 'page') {
    this.editing = true;
    this.error = text;
    this.errorKind = kind;
    await Promise.resolve();
  }

  /** What the server says about one field stands below it. */
  @api async showFieldError(text) {
    this.editing = true;
    await Promise.resolve();
    this.template.querySelector('[data-field="ActivityDate"]').showError(text);
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
