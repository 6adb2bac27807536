/**
 * Addresses as they are really met, and whether Fixside may read them: the families of hosts are those of Salesforce's
 * "My Domain URL Formats" and of Microsoft's lists of regions and national clouds; the proxies are Defender for Cloud Apps.
 */

export const COVERED = {
  salesforce: [
    "https://acme.lightning.force.com/lightning/r/Case/500000000000001/view",
    "https://acme--uat.sandbox.lightning.force.com/lightning/page/home",
    "https://acme-dev-ed.develop.lightning.force.com/one/one.app",
    "https://acme-1a2b.trailblaze.lightning.force.com/lightning/page/home",
    "https://acme-123.scratch.lightning.force.com/lightning/page/home",
    "https://acme.my.salesforce.com/500/o",
    "https://acme--uat.sandbox.my.salesforce.com/apex/rcsfl__OpenCTIIndex",
    "https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home",
    "https://acme--uat.sandbox.my.salesforce-setup.com/lightning/setup/SecuritySession/home",
    "https://acme--rcsfl.vf.force.com/apex/OpenCTIIndex",
    "https://acme--uat--rcsfl.sandbox.vf.force.com/apex/OpenCTIIndex?mode=Lightning",
    "https://acme--rcsfl.na44.visual.force.com/apex/OpenCTIIndex",
    "https://acme--c.eu12.visualforce.com/apex/Page",
    "https://acme.lightning.crmforce.mil/lightning/page/home",
    "https://acme.my.salesforce.mil/apex/OpenCTIIndex",
    "https://acme.lightning.force.mil/lightning/page/home",
    "https://acme--c.visualforce.mil/apex/Page",
    "https://acme.lightning.sfcrmapps.cn/lightning/page/home",
    "https://acme.my.sfcrmproducts.cn/apex/OpenCTIIndex",
    "https://acme.setup.sfcrmproducts.cn/lightning/setup/SetupOneHome/home",
    "https://acme.lightning.force.com.mcas.ms/lightning/page/home",
    "https://acme.my.salesforce.com.mcas.ms/500/o",
    "https://acme.my.salesforce-setup.com.mcas.ms/lightning/setup/SetupOneHome/home",
    "https://acme--rcsfl.vf.force.com.mcas.ms/apex/OpenCTIIndex",
  ],
  dynamics: [
    ...["", 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 14, 15, 16, 17, 19, 20, 21, 22].flatMap((region) => [
      `https://acme.crm${region}.dynamics.com/main.aspx?appid=1&pagetype=entityrecord&etn=incident`,
      `https://acme.crm${region}.dynamics.com.mcas.ms/main.aspx`,
    ]),
    "https://acme-uat.crm4.dynamics.com/main.aspx?app=d365default&forceUCI=1",
    "https://acme.crm.microsoftdynamics.us/main.aspx",
    "https://acme.crm.appsplatform.us/main.aspx",
    "https://acme.crm.dynamics.cn/main.aspx",
  ],
  // The softphone's own frame; it may stand in pages of both.
  any: ["https://apps.ringcentral.com/integration/salesforce/app.html"],
};

export const LEFT_ALONE = [
  "http://acme.lightning.force.com/",
  "https://lightning.force.com.evil.example/",
  "https://evil-lightning.force.com/",
  "https://acme.lightning.force.com.evil.example/",
  "https://acme.lightning.force.com.mcas.ms.evil.example/",
  "https://other.mcas.ms/",
  "https://www.salesforce.com/products/",
  "https://login.salesforce.com/",
  "https://help.salesforce.com/s/articleView?id=sf.opencti",
  "https://trailhead.salesforce.com/",
  "https://acme.my.site.com/support",
  "https://acme.my.salesforce-sites.com/",
  "https://acme.file.force.com/",
  "https://acme.force.com/",
  "https://www.dynamics.com/",
  "https://dynamics.microsoft.com/",
  "https://acme.operations.dynamics.com/",
  "https://businesscentral.dynamics.com/",
  "https://mkt.dynamics.com/",
  "https://acme.crm10.dynamics.com/", // Microsoft's own test ring
  "https://acme.crmx.dynamics.com/",
  "https://acme.crm4.dynamics.com.evil.example/",
  "https://acme.crm.microsoftdynamics.de/", // closed
  "https://make.powerapps.com/",
  "https://apps.powerapps.com/play/e/1/a/2",
  "https://app.ringcentral.com/",
  "https://www.ringcentral.com/",
  "https://mail.google.com/mail/u/0/",
  "https://intranet.acme.example/",
  "https://localhost/",
];
