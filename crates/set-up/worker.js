// Makes sites in the background, so that the page never freezes.

import * as glue from "./glue.js";

let kit, started;

const start = async (module) => {
  const { exports } = await WebAssembly.instantiate(module, { glue });
  glue.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
};

onmessage = async ({ data }) => {
  if (data.module) {
    kit = data.kit;
    started = start(data.module);
    return;
  }
  try {
    await started;
    const progress = (done, all) => postMessage({ done, all });
    const zip = await glue.make(kit, data.files, data.today, progress);
    postMessage({ zip }, [zip.buffer]);
  } catch (why) {
    postMessage({ why: String(why) });
  }
};
