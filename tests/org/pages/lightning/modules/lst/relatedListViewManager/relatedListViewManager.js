import { LightningElement } from 'lwc';
import { callRows } from '../../../data.js';

const ROWS = 200;

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

  handleRefresh() {
    this.rows = callRows(ROWS);
  }
}
