// Messages of the older half of Lightning, which is Aura and light DOM: toasts, docked panels, the fatal error.
import { drawn, markup } from '../shared/markup.js';

const icon = (name) =>
  `<svg class="slds-icon slds-icon_small" aria-hidden="true"><use href="/assets/icons/utility-sprite/svg/symbols.svg#${name}"></use></svg>`;

const desktop = () => document.querySelector('.oneOne');
const stage = () => document.querySelector('#brandBand');

function toast(text) {
  desktop().append(
    markup(
      `<div class="forceVisualMessageQueue" data-aura-class="forceVisualMessageQueue">
        <div class="toastContainer slds-notify_container slds-is-fixed">
          <div class="slds-theme--error slds-notify--toast slds-notify slds-notify_toast forceToastMessage" role="alert"
              data-aura-rendered-by="1184:0" data-aura-class="forceToastMessage" data-key="error">
            <span class="toastIcon slds-m-right--small slds-no-flex slds-align-top">${icon('error')}</span>
            <div class="toastContent slds-notify__content">
              <span class="assistiveText">Error</span>
              <span class="toastMessage slds-text-heading--small forceActionsText" data-here></span>
            </div>
            <button class="slds-button slds-button_icon slds-button_icon-inverse toastClose slds-notify__close" title="Close">
              ${icon('close')}<span class="assistiveText">Close</span>
            </button>
          </div>
        </div>
      </div>`,
      text,
    ),
  );
}

const ERRORS = `
  <div class="pageLevelErrors" tabindex="-1">
    <div class="desktop forcePageError" data-aura-class="forcePageError">
      <div class="genericNotification"><span class="genericError uiOutputText">Review the errors on this page.</span></div>
      <ul class="errorsList"><li data-here></li></ul>
    </div>
  </div>`;

function formError(text) {
  stage().prepend(
    markup(
      `<article class="slds-card slds-m-bottom_small">
        <div class="forceFormPageError slds-p-around_small slds-text-color_error" data-aura-class="forceFormPageError">${ERRORS}</div>
        <div class="slds-card__body slds-card__body_inner">New Event</div>
      </article>`,
      text,
    ),
  );
}

function dockedPanelError(text) {
  desktop().append(
    markup(
      `<div class="forceDockingPanel DOCKED slds-docked-composer slds-grid slds-grid_vertical slds-is-open org-docked"
          role="dialog" aria-label="New Task" data-aura-class="forceDockingPanel">
        <header class="slds-docked-composer__header slds-grid slds-grid_align-spread slds-shrink-none"><h2>New Task</h2></header>
        <div class="slds-docked-composer__body slds-p-around_small">
          <div class="slds-text-color_error">${ERRORS}</div>
          <label class="slds-form-element__label">Subject<input class="slds-input" value="Call back" /></label>
        </div>
        <footer class="slds-docked-composer__footer slds-shrink-none"><button class="slds-button slds-button_brand">Save</button></footer>
      </div>`,
      text,
    ),
  );
}

function fieldError(text) {
  stage().prepend(
    markup(
      `<article class="slds-card slds-m-bottom_small"><div class="slds-card__body slds-card__body_inner">
        <div class="slds-form-element slds-has-error uiInput">
          <label class="slds-form-element__label" for="due">Due Date</label>
          <div class="slds-form-element__control"><input class="slds-input" id="due" value="1/4/2021" aria-invalid="true" /></div>
          <ul class="has-error uiInputDefaultError uiInput slds-form-element__help" data-aura-class="uiInputDefaultError">
            <li class="form-element__help" data-here></li>
          </ul>
        </div>
      </div></article>`,
      text,
    ),
  );
}

/** The popover stands in the page, hidden, before there is something to warn of. */
async function warningPopover(text) {
  const popover = markup(
    `<section class="slds-popover slds-popover_warning slds-hide org-popover" role="dialog" aria-hidden="true" aria-label="Warning">
      <header class="slds-popover__header"><h2 class="slds-text-heading_medium">Review before you save</h2></header>
      <div class="slds-popover__body"><p data-here></p></div>
    </section>`,
    text,
  );
  desktop().append(popover);
  await drawn();
  popover.classList.remove('slds-hide');
  popover.setAttribute('aria-hidden', 'false');
}

/** Aura's page template carries this box, hidden, from the first byte. */
const fatal = markup(`
  <div class="auraMsgMask auraForcedErrorBox" id="auraErrorMask">
    <div class="auraErrorBox" id="auraError">
      <span><a class="close" id="dismissError">✕</a><span id="auraErrorTitle">Sorry to interrupt</span></span>
      <div class="auraErrorMessage" id="auraErrorMessage"></div>
      <div class="auraErrorStack" id="auraErrorStack"></div>
      <div class="auraErrorFooter"><a id="auraErrorReload">Refresh</a></div>
    </div>
  </div>`);

async function fatalError(text) {
  fatal.querySelector('#auraErrorMessage').textContent = text;
  await drawn();
  document.body.classList.add('auraError');
}

function applicationError(text) {
  stage().prepend(
    markup(
      `<div class="oneApplicationError slds-card slds-p-around_large slds-m-bottom_small" data-aura-class="oneApplicationError">
        <div class="slds-text-heading_medium slds-m-bottom_small">Looks like there's a problem</div>
        <div class="content" data-here></div>
      </div>`,
      text,
    ),
  );
}

function errorConsole(text) {
  desktop().append(
    markup(
      `<div class="error-console-panel slds-panel slds-is-open org-docked" role="dialog" aria-label="Errors">
        <header class="slds-panel__header"><h2 class="slds-panel__header-title">Errors</h2></header>
        <div class="slds-panel__body"><one-error-console-entry class="slds-text-color_error" data-here></one-error-console-entry></div>
      </div>`,
      text,
    ),
  );
}

function scopedNotification(text) {
  stage().prepend(
    markup(
      `<div class="slds-scoped-notification slds-media slds-media_center slds-theme_error slds-m-bottom_small" role="status">
        <div class="slds-media__figure">${icon('error')}</div>
        <div class="slds-media__body"><p data-here></p></div>
      </div>`,
      text,
    ),
  );
}

function alertAcross(text) {
  stage().prepend(
    markup(
      `<div class="slds-notify slds-notify_alert slds-alert_error slds-m-bottom_small" role="alert">
        <span class="slds-assistive-text">error</span>
        <h2 data-here></h2>
        <div class="slds-notify__close"><button class="slds-button slds-button_icon slds-button_icon-small slds-button_icon-inverse" title="Close">${icon('close')}</button></div>
      </div>`,
      text,
    ),
  );
}

/** In a panel that is docked and has a name of its own. */
function illustration(text) {
  document.body.append(
    markup(
      `<div class="slds-docked-composer slds-is-open oneUtilityBarPanel" role="dialog" aria-label="Dialer" style="position:fixed;z-index:9000;right:24px;bottom:48px;width:320px;background:#fff">
        <header class="slds-utility-panel__header"><h2>Dialer</h2></header>
        <div class="slds-illustration slds-illustration_small">
          <svg class="slds-illustration__svg" viewBox="0 0 180 100" aria-hidden="true"><path d="M10 90h160" stroke="#a8b7c7"></path></svg>
          <div class="slds-text-longform"><h3 class="slds-text-heading_medium">You're not connected</h3><p class="slds-text-body_regular" data-here></p></div>
        </div>
      </div>`,
      text,
    ),
  );
}

export const auraMessages = {
  'aura-toast': toast,
  'aura-form-error': formError,
  'docked-panel-error': dockedPanelError,
  'aura-field-error': fieldError,
  'warning-popover': warningPopover,
  'aura-fatal': fatalError,
  'app-error': applicationError,
  'error-console': errorConsole,
  illustration,
  'scoped-notification': scopedNotification,
  'slds-alert': alertAcross,
};

export function addFatalErrorBox() {
  document.body.append(fatal);
}
