import { LightningElement, api } from 'lwc';
import EditModal from 'records/modalLwcDetailPanelWrapper';

/** A record page: highlights on top, details and calls at the left, the activity timeline at the right. */
export default class RecordHomeFlexipage2 extends LightningElement {
  @api record;

  @api get title() {
    return `${this.record.name} | ${this.record.object}`;
  }

  /** What saving shows when the server refuses: the form stays open with the reason. */
  @api async showEditError(text, kind) {
    await this.template.querySelector('records-lwc-detail-panel').showEditError(text, kind);
  }

  @api async showFieldError(text) {
    await this.template.querySelector('records-lwc-detail-panel').showFieldError(text);
  }

  /** The same refusal in the Edit modal. */
  @api async showModalError(text) {
    this.openModal(text);
    await Promise.resolve();
  }

  @api describe(text) {
    this.record = { ...this.record, description: text };
  }

  /** The record's name, in the headline of its page. */
  @api rename(text) {
    this.record = { ...this.record, name: text };
  }

  @api setField(name, value) {
    const fields = this.record.fields.map((field) => (field.name === name ? { ...field, value } : field));
    this.record = { ...this.record, fields };
  }

  /** The subject of a row in the list of calls. */
  @api renameCall(text) {
    this.template.querySelector('lst-related-list-view-manager').renameFirst(text);
  }

  handleEdit() {
    this.openModal('');
  }

  openModal(error) {
    EditModal.open({ label: `Edit ${this.record.name}`, size: 'small', record: this.record, error });
  }
}
