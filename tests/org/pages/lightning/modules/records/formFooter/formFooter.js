import { LightningElement, api } from 'lwc';

export default class FormFooter extends LightningElement {
  @api error = '';
  @api kind = 'page';

  handleCloseError() {
    this.dispatchEvent(new CustomEvent('closeerror'));
  }

  handleCancel() {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSave() {
    this.dispatchEvent(new CustomEvent('save'));
  }
}
