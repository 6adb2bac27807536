// The panel's document: one tab with the channel provider's softphone.
import { offerDemos, passedOn, relayTo } from '../shared/demo.js';
import { markup } from '../shared/markup.js';

const iframe = document.createElement('iframe');
iframe.title = 'RingCentral';
iframe.allow = 'microphone';
// Windows the softphone opens stay in the sandbox, as in the real panel.
iframe.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups');
iframe.src = passedOn('https://apps.ringcentral.com/integration/dynamics/index.html');
document.querySelector('#widgetControlDiv [role="tabpanel"]').append(iframe);

relayTo(iframe);
/** The panel's own toasts, above the softphone: ordinary ones, and soft ones that ask for nothing. */
const showToast = (stack, kind) => (text) => {
  document.querySelector(stack).append(
    markup(
      `<div class="${kind}"><span class="CIFToastIcon" aria-hidden="true">!</span>
        <div class="CIFToastText" data-here></div>
        <button type="button" class="CIFToastClose" aria-label="Close">✕</button></div>`,
      text,
    ),
  );
};

offerDemos({ 'cif-toast': showToast('#toastDiv', 'CIFToastDiv'), 'cif-soft-toast': showToast('#softToastDiv', 'CIFSoftNotificationToast') });
