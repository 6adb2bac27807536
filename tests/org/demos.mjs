// The messages this organisation can show. Plain data: the pages, the tests and the screenshots all read it.
//
//   url      open it and the message appears by itself
//   trigger  what the message's button does: 'message' shows it in the open page, 'navigate' loads url
//   frame    how the address of the frame begins in which the message appears
//   surface  its kind of place: product, then the component
//   selector the element that carries the text (an open shadow root may lie in between)
//   expect   the FAQ entry it must lead to; null where nothing may be offered
//
// `demos` are the eight of the FAQ. The others are places that take any text, `?demo=<id>&text=…`: `surfaces` that the
// products' public parts document, `unknown` markup that nobody documents, and `quotations`, where the same words are
// no error.
import {
  ADAPTER,
  CLASSIC,
  DYNAMICS_SOFTPHONE,
  INCIDENT,
  ORG,
  SALESFORCE_SOFTPHONE,
  SETUP,
  TASK,
  message,
} from './places.mjs';

export { quotations } from './quotations.mjs';
export { surfaces } from './surfaces.mjs';
export { unknown } from './unknown.mjs';

export const demos = [
  message('web-phone-unavailable', TASK, {
    title: 'Web Phone Unavailable',
    text: 'Web Phone Unavailable',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.classic.badge',
    selector: '[data-sign="ConnectivityBadge"][title]',
    expect: 'webphone-unavailable',
  }),
  message('five-web-phones', TASK, {
    title: 'Too many web phones',
    text: 'A maximum of 5 web phones could be registered.',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.micro.toast',
    selector: '[data-sign="Toast"] .sui-alert-content',
    expect: 'web-phone-limit',
  }),
  message('mandatory-fields', TASK, {
    title: 'Mandatory fields',
    text: 'Mandatory fields are required.',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.classic.alert',
    selector: '[data-sign="alert"]',
    expect: 'cadence-next-step',
  }),
  message('manual-save', TASK, {
    title: 'Save the call by hand',
    text: 'Manually save the call and disposition',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.micro.toast',
    selector: '[data-sign="Toast"] .sui-alert-content',
    expect: 'cadence-next-step',
  }),
  message('record-collision', TASK, {
    title: 'Record modified meanwhile',
    text:
      "This record was modified by Zoë O'Brien-Müller during your edit session. Make a note of the data you " +
      'entered, then reload the record and enter your updates again.',
    frame: ORG,
    surface: 'sf.recordEditError',
    selector: 'records-record-edit-error .pageLevelErrors .errorsList li',
    expect: 'record-modified',
  }),
  message('insufficient-privileges', TASK, {
    title: 'Insufficient privileges',
    text:
      'You do not have the level of access necessary to perform the operation you requested. Please contact the ' +
      'owner of the record or your administrator if access is necessary. For more information, see Insufficient ' +
      'Privileges Errors.',
    // The error page replaces the softphone's first document, which only a new load can do.
    trigger: 'navigate',
    frame: ADAPTER,
    surface: 'sf.classicNativeError',
    selector: '#errorDesc',
    expect: 'insufficient-privileges',
  }),
  message('package-uninstall', SETUP, {
    title: 'Package cannot be uninstalled',
    text: 'The installed component is referenced by a locally created component (User Profile).',
    frame: CLASSIC,
    surface: 'sf.vfFrame',
    selector: '.pbBody table.list td.dataCell:nth-child(3)',
    expect: 'package-uninstall',
  }),
  message('email-mismatch', INCIDENT, {
    title: 'E-mail does not match',
    text:
      'Your email login zoe.obrien@acme.example does not match the authenticated MS Dynamics 365 account. Please ' +
      'use the same email address you used for your RingCentral account so that you can have access to all these ' +
      'features',
    frame: DYNAMICS_SOFTPHONE,
    surface: 'rc.micro.crmAuthFail',
    selector: '.typography-mainText',
    expect: 'email-mismatch',
  }),
];
