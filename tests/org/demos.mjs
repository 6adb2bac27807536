// The messages this organisation can show. Plain data: the pages, the tests and the screenshots all read it.
//
//   url      open it and the message appears by itself
//   trigger  what the message's button does: 'message' shows it in the open page, 'navigate' loads url
//   frame    how the address of the frame begins in which the message appears
//   surface  its kind of place: product, then the component
//   selector the element that carries the text (an open shadow root may lie in between)
//   expect   the FAQ entry it must lead to; null where nothing may be offered

const ORG = 'https://acme.lightning.force.com';
const TASK = `${ORG}/lightning/r/Task/00T000000000001AAA/view`;
const CASE = `${ORG}/lightning/r/Case/500000000000001AAA/view`;
const SETUP = `${ORG}/lightning/setup/ImportedPackage/home`;
const INCIDENT =
  'https://acme.crm4.dynamics.com/main.aspx?appid=7c3f2a10-4b5d-4e6f-8a9b-0c1d2e3f4a5b' +
  '&pagetype=entityrecord&etn=incident&id=5e0a7b52-93f6-4d0c-8d2f-6b7a8c9d0e1f';

const SALESFORCE_SOFTPHONE = 'https://apps.ringcentral.com/integration/salesforce/';
const DYNAMICS_SOFTPHONE = 'https://apps.ringcentral.com/integration/dynamics/';
const ADAPTER = 'https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex';
const CLASSIC_SETUP = 'https://acme.my.salesforce.com/';
const DYNAMICS = 'https://acme.crm4.dynamics.com/main.aspx';

const CLASSIC_ALERT = '[data-sign="alert"]';
const CLASSIC_BADGE = '[data-sign="ConnectivityBadge"][title]';
const SPRING_TOAST = '[data-sign="Toast"] .sui-alert-content';
const RECORD_ERROR = 'records-record-edit-error .pageLevelErrors .errorsList li';

function at(page, id) {
  const url = new URL(page);
  url.searchParams.set('demo', id);
  return url.href;
}

function message(id, page, rest) {
  return { id, url: at(page, id), trigger: 'message', ...rest };
}

export const demos = [
  message('web-phone-unavailable', TASK, {
    title: 'Web Phone Unavailable',
    text: 'Web Phone Unavailable',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.classic.badge',
    selector: CLASSIC_BADGE,
    expect: 'webphone-unavailable',
  }),
  message('five-web-phones', TASK, {
    title: 'Too many web phones',
    text: 'A maximum of 5 web phones could be registered.',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.micro.toast',
    selector: SPRING_TOAST,
    expect: 'web-phone-limit',
  }),
  message('mandatory-fields', TASK, {
    title: 'Mandatory fields',
    text: 'Mandatory fields are required.',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.classic.alert',
    selector: CLASSIC_ALERT,
    expect: 'cadence-next-step',
  }),
  message('manual-save', TASK, {
    title: 'Save the call by hand',
    text: 'Manually save the call and disposition',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.micro.toast',
    selector: SPRING_TOAST,
    expect: 'cadence-next-step',
  }),
  message('record-collision', TASK, {
    title: 'Record modified meanwhile',
    text:
      "This record was modified by Zoë O'Brien-Müller during your edit session. Make a note of the data you " +
      'entered, then reload the record and enter your updates again.',
    frame: ORG,
    surface: 'sf.recordEditError',
    selector: RECORD_ERROR,
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
    frame: CLASSIC_SETUP,
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

// The same places with any text: `?demo=<id>&text=…`.
export const surfaces = [
  message('lightning-toast', TASK, {
    title: 'Lightning toast',
    text: 'The task was not saved.',
    frame: ORG,
    surface: 'sf.toast.lwc',
    selector: 'lightning-toast .slds-text-heading_small',
  }),
  message('record-error', TASK, {
    title: 'Record edit error',
    text: 'Enter a due date that is not in the past.',
    frame: ORG,
    surface: 'sf.recordEditError',
    selector: RECORD_ERROR,
  }),
  message('modal-error', TASK, {
    title: 'Record edit error in a modal',
    text: 'Enter a due date that is not in the past.',
    frame: ORG,
    surface: 'sf.recordEditError',
    selector: RECORD_ERROR,
  }),
  message('quoted', CASE, {
    title: 'Message quoted in a case',
    text:
      'Customer wrote: since Monday the phone says "Web Phone Unavailable". A colleague also got "This record was ' +
      'modified by Sam Lee during your edit session." Asked for a screenshot.',
    frame: ORG,
    surface: null,
    selector: '[data-field="Description"] lightning-formatted-text',
    expect: null,
  }),
  message('spring-toast', TASK, {
    title: 'Softphone toast',
    text: 'Call logged.',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.micro.toast',
    selector: SPRING_TOAST,
  }),
  message('spring-connectivity', TASK, {
    title: 'Softphone connectivity bar',
    text: 'Limited Mode',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.micro.connectivity',
    selector: '[data-sign="ConnectivityBadge"] .sui-announcement-content',
  }),
  message('classic-alert', TASK, {
    title: 'Classic softphone alert',
    text: 'Session expired. Please sign in.',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.classic.alert',
    selector: CLASSIC_ALERT,
  }),
  message('classic-badge', TASK, {
    title: 'Classic softphone badge',
    text: 'Limited Mode',
    frame: SALESFORCE_SOFTPHONE,
    surface: 'rc.classic.badge',
    selector: CLASSIC_BADGE,
  }),
  message('fluent9', INCIDENT, {
    title: 'Fluent 9 message bar',
    text: 'The case could not be saved.',
    frame: DYNAMICS,
    surface: 'd365.fluent9',
    selector: '.fui-MessageBarBody',
  }),
  message('fluent8', INCIDENT, {
    title: 'Fluent 8 message bar',
    text: 'The case could not be saved.',
    frame: DYNAMICS,
    surface: 'd365.fluent8',
    selector: '.ms-MessageBar--error .ms-MessageBar-innerText',
  }),
  message('form-notification', INCIDENT, {
    title: 'Form notification',
    text: 'The case could not be saved.',
    frame: DYNAMICS,
    surface: 'd365.formNotification',
    selector: '[data-id="notificationWrapper_message"]',
  }),
];
