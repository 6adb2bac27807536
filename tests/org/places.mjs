// Where messages appear: the pages that are opened, and how the addresses of the frames in them begin.

export const ORG = 'https://acme.lightning.force.com';
export const TASK = `${ORG}/lightning/r/Task/00T000000000001AAA/view`;
export const CASE = `${ORG}/lightning/r/Case/500000000000001AAA/view`;
export const SETUP = `${ORG}/lightning/setup/ImportedPackage/home`;
export const VISUALFORCE_TAB = `${ORG}/lightning/n/Renewals`;
export const VISUALFORCE = 'https://acme--c.vf.force.com/apex/Renewals';
export const ADAPTER = 'https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex';
export const CLASSIC = 'https://acme.my.salesforce.com/';
export const CLASSIC_RECORD = `${CLASSIC}006000000000001`;
export const CLASSIC_EDIT = `${CLASSIC}00T000000000001/e`;
export const CLASSIC_LIST = `${CLASSIC}500`;

export const SALESFORCE_SOFTPHONE = 'https://apps.ringcentral.com/integration/salesforce/';
export const DYNAMICS_SOFTPHONE = 'https://apps.ringcentral.com/integration/dynamics/';
export const DYNAMICS = 'https://acme.crm4.dynamics.com/main.aspx';
export const DYNAMICS_PANEL = 'https://acme.crm4.dynamics.com/webresources/msdyn_SidePanel.html';
export const INCIDENT =
  `${DYNAMICS}?appid=7c3f2a10-4b5d-4e6f-8a9b-0c1d2e3f4a5b` +
  '&pagetype=entityrecord&etn=incident&id=5e0a7b52-93f6-4d0c-8d2f-6b7a8c9d0e1f';

/** A message that appears by itself when `page` is opened with its id. */
export function message(id, page, rest) {
  const url = new URL(page);
  url.searchParams.set('demo', id);
  return { id, url: url.href, trigger: 'message', ...rest };
}
