// Places for error messages that the products' public parts document, each with any text.
//
//   open     a control to press before the message can be read
import {
  CLASSIC_EDIT,
  CLASSIC_RECORD,
  DYNAMICS,
  DYNAMICS_PANEL,
  DYNAMICS_SOFTPHONE,
  INCIDENT,
  ORG,
  SALESFORCE_SOFTPHONE,
  TASK,
  VISUALFORCE,
  VISUALFORCE_TAB,
  message,
} from './places.mjs';

const NOT_SAVED = 'The task was not saved.';
const PAST_DATE = 'Enter a due date that is not in the past.';
const CASE_NOT_SAVED = 'The case could not be saved.';

const lightning = (id, title, surface, selector, text = NOT_SAVED) =>
  message(id, TASK, { title, text, frame: ORG, surface, selector });
const softphone = (id, title, surface, selector, text) =>
  message(id, TASK, { title, text, frame: SALESFORCE_SOFTPHONE, surface, selector });
const dynamics = (id, title, surface, selector, text = CASE_NOT_SAVED) =>
  message(id, INCIDENT, { title, text, frame: DYNAMICS, surface, selector });

const inRecordError = (list) => `records-record-edit-error ${list}`;

export const surfaces = [
  lightning('lightning-toast', 'Lightning toast', 'sf.toast.lwc', 'lightning-toast .slds-text-heading_small'),
  lightning('aura-toast', 'Aura toast', 'sf.toast.aura', '.forceVisualMessageQueue .toastMessage'),
  lightning('record-error', 'Record edit error', 'sf.recordEditError', inRecordError('.pageLevelErrors .errorsList li'), PAST_DATE),
  lightning('record-error-field', 'Record edit error of a field', 'sf.recordEditError', inRecordError('.fieldLevelErrors .errorsList li'), PAST_DATE),
  lightning('record-error-generic', 'Record edit error, general', 'sf.recordEditError', inRecordError('.genericNotification'), PAST_DATE),
  lightning('modal-error', 'Record edit error in a modal', 'sf.recordEditError', inRecordError('.pageLevelErrors .errorsList li'), PAST_DATE),
  lightning('aura-form-error', 'Aura form error', 'sf.recordEditError', '.forceFormPageError .errorsList li', PAST_DATE),
  lightning('docked-panel-error', 'Docked panel error', 'sf.dockingPanelErrors', '.forceDockingPanel .pageLevelErrors .errorsList li', PAST_DATE),
  lightning('field-error', 'Field error', 'sf.fieldError', '[data-field="ActivityDate"] .slds-form-element__help', PAST_DATE),
  lightning('aura-field-error', 'Aura field error', 'sf.fieldError', '.slds-has-error .slds-form-element__help', PAST_DATE),
  lightning('warning-popover', 'Warning popover', 'sf.warningPopover', '.slds-popover_warning .slds-popover__body p'),
  lightning('aura-fatal', 'Aura fatal error', 'sf.auraFatal', '#auraErrorMessage'),
  lightning('app-error', 'Application error', 'sf.appError', '.oneApplicationError .content'),
  lightning('error-console', 'Error console', 'sf.errorConsole', '.error-console-panel one-error-console-entry'),
  lightning('alert-dialog', 'Modal alert', 'sf.alertDialog', 'lightning-overlay-container lightning-alert p'),
  lightning('scoped-notification', 'Scoped notification', 'sf.slds', '.slds-scoped-notification .slds-media__body p'),
  lightning('illustration', 'Illustration in the place of what cannot be shown', 'sf.slds', '.slds-illustration p'),
  lightning('slds-alert', 'Alert across the page', 'sf.slds', '.slds-notify_alert h2'),
  message('visualforce-messages', VISUALFORCE_TAB, {
    title: 'Visualforce message',
    text: NOT_SAVED,
    frame: VISUALFORCE,
    surface: 'sf.vfMessages',
    selector: '.message.errorM3 .messageText',
  }),
  message('classic-error-page', CLASSIC_RECORD, {
    title: 'Classic error page',
    text: 'The record you tried to open has been deleted.',
    frame: CLASSIC_RECORD,
    surface: 'sf.classicNativeError',
    selector: '#errorDesc',
  }),
  message('classic-error-body', CLASSIC_RECORD, {
    title: 'Classic error page with a body',
    text: 'The record you tried to open has been deleted.',
    frame: CLASSIC_RECORD,
    surface: 'sf.classicNativeError',
    selector: '#errorBody',
  }),
  message('classic-edit-error', CLASSIC_EDIT, {
    title: 'Classic edit error',
    text: PAST_DATE,
    frame: CLASSIC_EDIT,
    surface: 'sf.classicNativeError',
    selector: '#errorDiv_ep',
  }),
  message('classic-field-error', CLASSIC_EDIT, {
    title: 'Classic field error',
    text: PAST_DATE,
    frame: CLASSIC_EDIT,
    surface: 'sf.classicNativeError',
    selector: '.errorMsg',
  }),

  softphone('spring-toast', 'Softphone toast', 'rc.micro.toast', '[data-sign="Toast"] .sui-alert-content', 'Call logged.'),
  softphone('spring-connectivity', 'Softphone connectivity bar', 'rc.micro.connectivity', '[data-sign="ConnectivityBadge"] .sui-announcement-content', 'Limited Mode'),
  softphone('classic-alert', 'Classic softphone alert', 'rc.classic.alert', '[data-sign="alert"]', 'Session expired. Please sign in.'),
  softphone('classic-badge', 'Classic softphone badge', 'rc.classic.badge', '[data-sign="ConnectivityBadge"][title]', 'Limited Mode'),
  softphone('classic-badge-connecting', 'Classic badge, reconnecting', 'rc.classic.badge', '[data-sign="ConnectivityBadge"][title]', 'Limited Mode'),
  softphone('juno-notification', 'Juno notification', 'rc.juno.notification', '[data-sign="notification"] .MuiSnackbarContent-message', 'Call logged.'),
  message('auth-fail-panel', INCIDENT, {
    title: 'Softphone without access to the CRM',
    text: 'Your CRM account could not be verified.',
    frame: DYNAMICS_SOFTPHONE,
    surface: 'rc.micro.crmAuthFail',
    selector: '.typography-mainText',
  }),

  dynamics('form-notification', 'Form notification', 'd365.formNotification', '[data-id="notificationWrapper_message"]'),
  {
    ...dynamics('form-notification-list', 'Form notifications in a list', 'd365.formNotification', '#__flyoutRootNode [data-id="notificationList"] li:last-child'),
    open: '#notificationExpandIcon',
  },
  dynamics('global-notification', 'App notification', 'd365.globalNotification', 'li#notificationWrapperglobal-notification-list'),
  dynamics('read-only-bar', 'Read-only bar', 'd365.messageBar', '#notificationMessageAndButtons [data-id="warningNotification"]', 'Read-only: this case is resolved.'),
  dynamics('error-dialog', 'Error dialog', 'd365.errorDialog', '[data-id="errorDialog_subtitle"]'),
  dynamics('dynamics-alert-dialog', 'Alert dialog', 'd365.alertDialog', '[data-id="dialogMessageText"]'),
  dynamics('dynamics-field-error', 'Dynamics field error', 'd365.fieldError', '[data-id="customerid-error-message"]', 'Customer: Required fields must be filled in.'),
  dynamics('fluent9', 'Fluent 9 message bar', 'd365.fluent9', '.fui-MessageBarBody'),
  dynamics('fluent9-toast', 'Fluent 9 toast', 'd365.fluent9', '.fui-Toast .fui-ToastTitle'),
  dynamics('fluent8', 'Fluent 8 message bar', 'd365.fluent8', '.ms-MessageBar--error .ms-MessageBar-innerText'),
  dynamics('fluent8-dialog', 'Fluent 8 message bar in a dialog', 'd365.fluent8', '.ms-Dialog-main .ms-MessageBar-innerText'),
  dynamics('fluent9-dialog', 'Fluent 9 message bar in a dialog', 'd365.fluent9', '.fui-DialogSurface .fui-MessageBarBody'),
  message('cif-toast', INCIDENT, {
    title: 'Channel toast',
    text: 'The call could not be logged.',
    frame: DYNAMICS_PANEL,
    surface: 'd365.cifToast',
    selector: '#toastDiv .CIFToastDiv',
  }),
  message('cif-soft-toast', INCIDENT, {
    title: 'Soft channel toast',
    text: 'The call could not be logged.',
    frame: DYNAMICS_PANEL,
    surface: 'd365.cifToast',
    selector: '#softToastDiv .CIFSoftNotificationToast',
  }),
];
