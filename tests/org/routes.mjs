// Which page answers which address. The pages themselves are in dist/, made by build.mjs.

export const LIGHTNING = 'acme.lightning.force.com';
export const CORE = 'acme.my.salesforce.com';
export const SETUP = 'acme.my.salesforce-setup.com';
export const ADAPTER = 'acme--rcsfl.vf.force.com';
export const VISUALFORCE = 'acme--c.vf.force.com';
export const SOFTPHONE = 'apps.ringcentral.com';
export const DYNAMICS = 'acme.crm4.dynamics.com';
/** Dynamics on a server of the organisation's own: no host of the extension's manifest. */
export const ON_PREMISES = 'crm.acme.example';

/** A sandbox of the same organisation. */
const SANDBOX_LIGHTNING = 'acme--uat.sandbox.lightning.force.com';
const SANDBOX_SETUP = 'acme--uat.sandbox.my.salesforce-setup.com';
const SANDBOX_ADAPTER = 'acme--uat--rcsfl.sandbox.vf.force.com';

export const HOSTS = [
  LIGHTNING,
  CORE,
  SETUP,
  ADAPTER,
  VISUALFORCE,
  SANDBOX_LIGHTNING,
  SANDBOX_SETUP,
  SANDBOX_ADAPTER,
  SOFTPHONE,
  DYNAMICS,
  ON_PREMISES,
];

/** Stand-ins for every other organisation: they reach the server too, which then reports them as unexpected. */
export const WILDCARDS = [
  '*.lightning.force.com',
  '*.vf.force.com',
  '*.my.salesforce.com',
  '*.my.salesforce-setup.com',
  '*.crm4.dynamics.com',
];

const lightning = { page: 'lightning/page.html', fill: { shadow: shadowMode } };
const visualforceError = { page: 'visualforce/privileges.html', when: hasPrivilegesError };

const lightningPages = [
  { path: /^\/lightning\/(page\/home|setup\/ImportedPackage\/home)$/, ...lightning },
  { path: /^\/lightning\/n\/Renewals$/, ...lightning },
  { path: /^\/lightning\/r\/(Task\/00T|Case\/500)\w+\/view$/, ...lightning },
];
const setupPages = [{ path: /^\/lightning\/setup\/\w+\/home$/, ...lightning }];
const adapterPages = [
  { path: /^\/apex\/OpenCTIIndex$/, ...visualforceError },
  { path: /^\/apex\/OpenCTIIndex$/, page: 'visualforce/adapter.html' },
];

const ROUTES = {
  [LIGHTNING]: lightningPages,
  [SANDBOX_LIGHTNING]: lightningPages,
  [SETUP]: setupPages,
  [SANDBOX_SETUP]: setupPages,
  [CORE]: [
    { path: /^\/0A3$/, page: 'classic/packages.html' },
    { path: /^\/00T\w+\/e$/, page: 'classic/edit.html' },
    { path: /^\/500$/, page: 'classic/cases.html' },
    { path: /^\/006\w+$/, page: 'visualforce/privileges.html' },
  ],
  [ADAPTER]: adapterPages,
  [SANDBOX_ADAPTER]: adapterPages,
  [VISUALFORCE]: [
    { path: /^\/apex\/\w+$/, ...visualforceError },
    { path: /^\/apex\/Renewals$/, page: 'visualforce/renewals.html' },
  ],
  [SOFTPHONE]: [
    { path: /^\/integration\/(salesforce|dynamics)\/index\.html$/, page: 'softphone/index.html', fill: { program: softphoneProgram } },
  ],
  [DYNAMICS]: [
    { path: /^\/main\.aspx$/, page: 'dynamics/main.html' },
    { path: /^\/webresources\/msdyn_SidePanel\.html$/, page: 'dynamics/side-panel.html' },
  ],
  [ON_PREMISES]: [{ path: /^\/main\.aspx$/, page: 'dynamics/main.html' }],
};

/** The page for an address as { page, values }, or undefined. `values` fill the page's {{placeholders}}. */
export function pageFor(url) {
  const route = ROUTES[url.host]?.find(({ path, when }) => path.test(url.pathname) && (!when || when(url)));
  if (!route) return undefined;
  const values = Object.entries(route.fill ?? {}).map(([name, valueOf]) => [name, valueOf(url)]);
  return { page: route.page, values: Object.fromEntries(values) };
}

/** What the organisation's own setting says of the microphone, as headers of a page. */
export function headersFor(url) {
  const allowed = { forbidden: '()', self: '(self)' }[url.searchParams.get('microphone')];
  return allowed ? { 'permissions-policy': `microphone=${allowed}` } : {};
}

function shadowMode(url) {
  return url.searchParams.get('shadow') === 'native' ? 'native' : 'synthetic';
}

/** The softphone, or one whose program did not come up. */
function softphoneProgram(url) {
  return url.searchParams.has('draws') ? 'blank' : 'softphone';
}

function hasPrivilegesError(url) {
  return url.searchParams.get('error') === 'privileges';
}
