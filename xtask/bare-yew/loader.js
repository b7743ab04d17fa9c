// Starts the app with the files that the page has already requested.
const part = (css) => document.querySelector(css).href;
const [glue, app] = await Promise.all([
  import(part("[rel=modulepreload]")),
  fetch(part("[rel=preload]")).then((response) => response.arrayBuffer()),
]);
const { exports } = (await WebAssembly.instantiate(app, { glue })).instance;
glue.__wbg_set_wasm(exports);
exports.__wbindgen_start();
