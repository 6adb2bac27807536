import { LightningElement } from 'lwc';

/** Setup > Installed Packages: the navigation tree and, in a frame, the classic page. */
export default class PackagesPage extends LightningElement {
  address = 'https://acme.my.salesforce.com/0A3?setupid=ImportedPackage&isdtp=p1';
  nodes = [
    { label: 'Setup Home' },
    { label: 'Users' },
    { label: 'Apps', open: true },
    { label: 'App Manager', nested: true },
    { label: 'Installed Packages', nested: true, current: true },
    { label: 'Feature Settings' },
    { label: 'Objects and Fields' },
    { label: 'Security' },
  ].map((node) => ({
    ...node,
    className: `node${node.nested ? ' nested' : ''}${node.current ? ' current' : ''}`,
  }));
}
