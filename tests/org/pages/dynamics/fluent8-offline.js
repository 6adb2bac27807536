// Fluent 8 fetches its fonts from Microsoft's network unless told otherwise before its first module runs.
window.FabricConfig = { fontBaseUrl: '' };
