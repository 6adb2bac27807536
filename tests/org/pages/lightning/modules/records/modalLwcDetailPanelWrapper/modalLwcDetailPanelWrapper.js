import { api } from 'lwc';
import LightningModal from 'lightning/modal';

/** The record's form in a modal, as the Edit action opens it. */
export default class ModalLwcDetailPanelWrapper extends LightningModal {
  @api record;
  @api error = '';

  get heading() {
    return this.label;
  }

  handleCloseError() {
    this.error = '';
  }

  handleClose() {
    this.close();
  }
}
