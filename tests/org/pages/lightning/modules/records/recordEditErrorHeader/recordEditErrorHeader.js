import { LightningElement } from 'lwc';

export default class RecordEditErrorHeader extends LightningElement {
  handleClose() {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
