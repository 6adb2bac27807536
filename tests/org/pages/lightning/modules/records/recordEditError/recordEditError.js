import { LightningElement, api } from 'lwc';

/** Why a record could not be saved: the popover above the form's buttons. */
export default class RecordEditError extends LightningElement {
  @api message;

  handleClose() {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
