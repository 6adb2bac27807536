// Before the page: synthetic shadow, over which most orgs run Lightning.
import '@lwc/synthetic-shadow';
