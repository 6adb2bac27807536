import { LightningElement, api } from 'lwc';
import EditModal from 'records/modalLwcDetailPanelWrapper';

/** A record page: highlights on top, details and calls at the left, the activity timeline at the right. */
export default class RecordHomeFlexipage2 extends LightningElement {
  @api record;

  @api get title() {
    return `${this.record.name} | ${this.record.object}`;
  }

  /** What saving shows when the server refuses: the form stays open with the reason. */
  @api async showEditError(text) {
    await this.template.querySelector('records-lwc-detail-panel').showEditError(text);
  }

  /** The same refusal in the Edit modal. */
  @api async showModalError(text) {
    this.openModal(text);
    await Promise.resolve();
  }

  @api describe(text) {
    this.record = { ...this.record, description: text };
  }

  handleEdit() {
    this.openModal('');
  }

  openModal(error) {
    EditModal.open({ label: `Edit ${this.record.name}`, size: 'small', record: this.record, error });
  }
}
