// Starts the app with the file that the page has asked for already.
const part = (css) => document.querySelector(css).href;
const { default: start } = await import(part("[rel=modulepreload]"));
start({ module_or_path: part("[rel=preload]") });
