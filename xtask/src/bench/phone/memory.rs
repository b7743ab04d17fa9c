//! How much memory a page uses.

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// How much memory a page uses, in bytes. Doesn't include what the browser needs for the page's
/// elements and the machine code of its WebAssembly.
#[derive(Debug, Clone, Copy)]
pub(in crate::bench) struct Memory {
    /// The heap of its scripts after garbage collection.
    pub(in crate::bench) heap: f64,
    /// The linear memory of its WebAssembly.
    pub(in crate::bench) wasm: f64,
}

impl Memory {
    /// Asks the browser. `order` sends a command of its debugging protocol.
    pub(super) fn of(order: &dyn Fn(&str, &Value) -> Result<Value>) -> Result<Self> {
        Ok(Self { wasm: wasm(order)?, heap: heap(order)? })
    }
}

fn wasm(order: &dyn Fn(&str, &Value) -> Result<Value>) -> Result<f64> {
    let kind = order("Runtime.evaluate", &json!({ "expression": "WebAssembly.Memory.prototype" }))?;
    let kind = json!({ "prototypeObjectId": kind["result"]["objectId"] });
    let found = order("Runtime.queryObjects", &kind)?;
    let sum = json!({
        "objectId": found["objects"]["objectId"],
        "functionDeclaration":
            "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) }",
        "returnByValue": true,
    });
    let sum = &order("Runtime.callFunctionOn", &sum)?["result"]["value"];
    sum.as_f64().context("the browser doesn’t say how much memory the app has")
}

fn heap(order: &dyn Fn(&str, &Value) -> Result<Value>) -> Result<f64> {
    for method in ["HeapProfiler.collectGarbage", "Performance.enable"] {
        order(method, &json!({}))?;
    }
    let reply = order("Performance.getMetrics", &json!({}))?;
    let mut metrics = reply["metrics"].as_array().into_iter().flatten();
    let heap = metrics.find(|metric| metric["name"] == "JSHeapUsedSize");
    let heap = heap.and_then(|metric| metric["value"].as_f64());
    heap.context("the browser doesn’t say how large the heap is")
}
