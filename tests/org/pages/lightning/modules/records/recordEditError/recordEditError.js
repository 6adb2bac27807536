import { LightningElement, api } from 'lwc';

/** Why a record could not be saved: the popover above the form's buttons. */
export default class RecordEditError extends LightningElement {
  @api message;
  /** Where the message stands: 'page', 'field' or 'generic'. */
  @api kind = 'page';

  get general() {
    return this.kind === 'generic' ? this.message : 'Review the errors on this page.';
  }

  get ofPage() {
    return this.kind === 'page';
  }

  get ofField() {
    return this.kind === 'field';
  }

  handleClose() {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
