// The panel's document: one tab with the channel provider's softphone.
import { offerDemos, passedOn, relayTo } from '../shared/demo.js';

const iframe = document.createElement('iframe');
iframe.title = 'RingCentral';
iframe.allow = 'microphone';
// Windows the softphone opens stay in the sandbox, as in the real panel.
iframe.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups');
iframe.src = passedOn('https://apps.ringcentral.com/integration/dynamics/index.html');
document.querySelector('#widgetControlDiv [role="tabpanel"]').append(iframe);

relayTo(iframe);
offerDemos({});
