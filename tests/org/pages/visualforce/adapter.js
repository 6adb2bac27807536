// The package's adapter page: nothing but the frame that holds the softphone.
import { offerDemos, passedOn, relayTo } from '../shared/demo.js';

const iframe = document.createElement('iframe');
iframe.id = 'rcAppLightning';
iframe.title = 'RingCentral for Salesforce';
iframe.allow = 'microphone';
iframe.src = passedOn('https://apps.ringcentral.com/integration/salesforce/index.html');
document.body.append(iframe);

relayTo(iframe);
offerDemos({});
