import { LightningElement, api } from 'lwc';

const TITLES = { ImportedPackage: 'Installed Packages', SecuritySession: 'Session Settings', ApexPages: 'Visualforce Pages' };

/** A page of Setup: the navigation tree and, of Installed Packages, the classic page in a frame. */
export default class PackagesPage extends LightningElement {
  @api node = 'ImportedPackage';

  @api get title() {
    return TITLES[this.node] ?? this.node;
  }

  get address() {
    return this.node === 'ImportedPackage' ? 'https://acme.my.salesforce.com/0A3?setupid=ImportedPackage&isdtp=p1' : undefined;
  }

  get nodes() {
    return [
      { label: 'Setup Home' },
      { label: 'Users' },
      { label: 'Apps', open: true },
      { label: 'App Manager', nested: true },
      { label: 'Installed Packages', nested: true },
      { label: 'Feature Settings' },
      { label: 'Objects and Fields' },
      { label: 'Security' },
    ].map((node) => ({
      ...node,
      className: `node${node.nested ? ' nested' : ''}${node.label === this.title ? ' current' : ''}`,
    }));
  }
}
