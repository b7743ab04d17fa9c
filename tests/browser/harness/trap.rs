//! Makes the app crash on purpose.

use walrus::ir::{BinaryOp, UnaryOp};
use walrus::{ConstExpr, FunctionId, InstrSeqBuilder, LocalId, Module, ValType, ir::Value};

/// When the app crashes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Trap {
    /// When it starts.
    Start,
    /// When it first draws, after it has started.
    FirstDraw,
    /// When a link opens a topic or concern, once this many have.
    Open(i32),
    /// When the parent presses a button, once they have pressed this many.
    Event(i32),
}

/// Adds a trap to the app's WebAssembly.
pub(crate) fn set_trap(app: &[u8], trap: Trap) -> Vec<u8> {
    let mut app = Module::from_buffer(app).expect("the app is WebAssembly");
    match trap {
        Trap::Start => crash(&mut app, "start"),
        Trap::Open(after) => {
            let open = app.exports.get_func("open").expect("the app has such a function");
            crash_after(&mut app, open, after);
        }
        // The only callback that returns a result is the one that runs microtasks.
        Trap::FirstDraw => {
            let queued = called_back(&app, 2);
            put(&mut app, queued, |body, _| {
                body.unreachable();
            });
        }
        Trap::Event(after) => {
            let listener = called_back(&app, 0);
            crash_after(&mut app, listener, after);
        }
    }
    app.emit_wasm()
}

/// Makes an exported function crash.
fn crash(app: &mut Module, name: &str) {
    let function = app.exports.get_func(name).expect("the app has such a function");
    put(app, function, |body, _| {
        body.unreachable();
    });
}

/// Makes a function crash once it has been called this many times.
fn crash_after(app: &mut Module, function: FunctionId, after: i32) {
    let left = ConstExpr::Value(Value::I32(after));
    let left = app.globals.add_local(ValType::I32, true, false, left);
    put(app, function, |body, parameters| {
        body.global_get(left).unop(UnaryOp::I32Eqz);
        body.if_else(
            None,
            |then| {
                then.unreachable();
            },
            |_| (),
        );
        body.global_get(left).i32_const(1).binop(BinaryOp::I32Sub).global_set(left);
        for value in parameters {
            body.local_get(*value);
        }
        body.call(function);
    });
}

/// The only callback that takes one value and returns this many.
fn called_back(app: &Module, answers: usize) -> FunctionId {
    let closures = app.exports.iter().filter(|export| export.name.starts_with('c'));
    let functions = closures.filter_map(|export| app.exports.get_func(&export.name).ok());
    let mut fitting = functions.filter(|function| {
        let of_type = app.types.get(app.funcs.get(*function).ty());
        of_type.params().len() == 3 && of_type.results().len() == answers
    });
    let found = fitting.next().expect("the app has such a function");
    assert_eq!(fitting.next(), None, "it has only one");
    found
}

fn put(
    app: &mut Module,
    function: FunctionId,
    body: impl FnOnce(&mut InstrSeqBuilder<'_>, &[LocalId]),
) {
    app.replace_exported_func(function, |(new, parameters)| body(new, parameters))
        .expect("the function is exported");
}
