import { LightningElement } from 'lwc';

/** The activity timeline: what happened lately, in plain words. */
export default class ActivityPanel extends LightningElement {
  activities = [
    { id: 'a', icon: 'standard:log_a_call', title: 'Call with Maya Lindqvist', text: 'Wants the two-year price.', when: 'Yesterday' },
    { id: 'b', icon: 'standard:email', title: 'Quote Q-2041 sent', text: 'Attached the price list for ten seats.', when: 'Nov 17' },
    { id: 'c', icon: 'standard:event', title: 'Review meeting', text: 'Forty minutes, notes are in Files.', when: 'Nov 12' },
    { id: 'd', icon: 'standard:task', title: 'Check training days', text: 'Three days left from last year.', when: 'Nov 10' },
  ];
}
