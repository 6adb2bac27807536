// Lightning Experience as most orgs run it: LWC over synthetic shadow.
import '@lwc/synthetic-shadow';
import './page.js';
