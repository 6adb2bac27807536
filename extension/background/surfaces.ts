/**
 * What is an error message here: one table, from the product's own markup to the general roles.
 *
 * The first row that fits an element counts, so the exact rows stand first. The selectors are those of the products'
 * public parts: RingCentral's open-source widgets, salesforce-pageobjects, lightning-base-components, Aura's page
 * template, the design system's blueprints, Microsoft's EasyRepro for Dynamics 365, and Fluent UI 8 and 9.
 *
 * Nothing is recognised by a hashed class name, and a record's own fields, chats and lists are no surfaces. Alerts in
 * any other markup are found by their text (content/glimpse.ts). Whether a text *means* something is for the core to judge.
 */
import type { Row } from "../shared/frame";

export const SURFACES: readonly Row[] = [
  // RingCentral softphone, classic widgets (no roles at all) and the newer ones
  { selector: '[data-sign=ConnectivityBadge][title]:not([title=""])', surface: "badge", attribute: "title" },
  { selector: "[data-sign=ConnectivityBadge]", surface: "badge" },
  { selector: "[data-sign=toast-container] [data-sign=Toast], [data-sign=notification][data-sign-type]", surface: "toast" },
  { selector: "[data-sign=alert]", surface: "alert" },
  { selector: "[data-sign=tryAgain], [data-sign=signOut]", surface: "panel", around: true },

  // Salesforce: toasts of Aura, LWC and plain SLDS
  { selector: ".forceToastMessage, .slds-notify_toast, .slds-notify--toast", surface: "toast" },
  { selector: ".slds-notify_alert, .slds-notify--alert", surface: "alert" },
  { selector: ".slds-scoped-notification", surface: "page-message" },
  // Salesforce: errors of a record being edited (in a page, a modal, a docked panel), of a field, of the whole app
  { selector: ".pageLevelErrors li, .fieldLevelErrors li, .genericNotification, .forceFormPageError, records-record-edit-error", surface: "page-message" },
  { selector: ".slds-form-element__help, [data-help-message]", surface: "field-error" },
  { selector: ".slds-popover_warning[aria-hidden=false]", surface: "alert" },
  // Salesforce: a picture and words in the place of what cannot be shown
  { selector: ".slds-illustration", surface: "page-message" },
  { selector: "#auraErrorMessage, #auraErrorTitle, .auraErrorBox, lightning-alert", surface: "dialog" },
  {
    selector:
      ".oneApplicationError .content, one-error-console-entry, " +
      // Salesforce: Visualforce and Classic, also inside Setup and the softphone's first document
      ".message:is([class*=M3],[class*=S1]) .messageText, .errorMsg:not(li *), " +
      "#errorTitle, #errorDesc, #errorBody, #errorDiv_ep, #validationError, #error",
    surface: "page-message",
  },
  { selector: "table.list td", surface: "cell", atLeast: 40 },

  // Dynamics 365
  {
    selector:
      "[data-id=notificationWrapper_message], [data-id=warningNotification], [data-id=notificationWrapper] li, [data-id=notificationList] li",
    surface: "page-message",
  },
  { selector: "[data-id=errorDialogdialog], [data-id=errorDialog_subtitle], [data-id=dialogMessageText]", surface: "dialog" },
  { selector: '[data-id$="-error-message"]', surface: "field-error" },
  { selector: ".CIFToastDiv, .CIFSoftNotificationToast, .fui-Toast, .fui-ToastTitle, .fui-ToastBody", surface: "toast" },
  { selector: ".ms-MessageBar-innerText, .fui-MessageBarBody", surface: "page-message" },

  // Anybody's
  { selector: "[role=alertdialog]", surface: "dialog", general: true },
  { selector: "[role=alert], [aria-live=assertive]", surface: "alert", general: true },
];
