import { LightningElement, api } from 'lwc';
import { callRows } from '../../../data.js';

/** Fewer make a page that loads faster. */
const ROWS = Number(new URLSearchParams(location.search).get('rows') ?? 200);

/** A long list of calls. Refresh draws every row anew, which is how a busy org keeps a page restless. */
export default class RelatedListViewManager extends LightningElement {
  rows = callRows(ROWS);
  columns = [
    { label: 'Contact', fieldName: 'name' },
    { label: 'Subject', fieldName: 'subject' },
    { label: 'Outcome', fieldName: 'outcome' },
    { label: 'Phone', fieldName: 'phone', type: 'phone' },
    { label: 'Minutes', fieldName: 'minutes', type: 'number' },
  ];

  get heading() {
    return `Calls (${this.rows.length})`;
  }

  @api renameFirst(text) {
    this.rows = this.rows.map((row, index) => (index === 0 ? { ...row, subject: text } : row));
  }

  handleRefresh() {
    this.rows = callRows(ROWS);
  }
}
