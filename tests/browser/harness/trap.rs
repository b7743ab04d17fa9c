//! The app with a place in it at which it crashes.

use walrus::ir::{BinaryOp, UnaryOp};
use walrus::{ConstExpr, FunctionId, InstrSeqBuilder, LocalId, Module, ValType, ir::Value};

/// Where the app crashes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Trap {
    /// In the function that starts it.
    Start,
    /// When it draws the first page, after it has been started.
    FirstDraw,
    /// When it opens where the parent wants to, after it has done so this often.
    Open(i32),
    /// When it is told that the parent has done something, after it has been told so this often.
    Event(i32),
}

/// Sets a trap in the WebAssembly of the app.
pub(crate) fn set_trap(app: &[u8], trap: Trap) -> Vec<u8> {
    let mut app = Module::from_buffer(app).expect("the app is WebAssembly");
    match trap {
        Trap::Start => crash(&mut app, "start"),
        Trap::Open(after) => {
            let go = app.exports.get_func("go").expect("the app has such a function");
            // What the parent wants takes the focus, which is the last value given.
            crash_after(&mut app, go, after, |body, given| {
                body.local_get(given[given.len() - 1]);
            });
        }
        // The work that waits in a queue of the browser's answers with an error, if there is one.
        Trap::FirstDraw => {
            let queued = called_back(&app, 2);
            put(&mut app, queued, |body, _| {
                body.unreachable();
            });
        }
        Trap::Event(after) => {
            let listener = called_back(&app, 0);
            crash_after(&mut app, listener, after, |body, _| {
                body.i32_const(1);
            });
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

/// Makes an exported function crash, after it has been called this often; `counts` tells of a call
/// whether it counts.
fn crash_after(
    app: &mut Module,
    function: FunctionId,
    after: i32,
    counts: impl Fn(&mut InstrSeqBuilder<'_>, &[LocalId]),
) {
    let left = ConstExpr::Value(Value::I32(after));
    let left = app.globals.add_local(ValType::I32, true, false, left);
    put(app, function, |body, given| {
        counts(body, given);
        body.global_get(left).unop(UnaryOp::I32Eqz).binop(BinaryOp::I32And);
        body.if_else(
            None,
            |then| {
                then.unreachable();
            },
            |_| (),
        );
        body.global_get(left);
        counts(body, given);
        body.binop(BinaryOp::I32Sub).global_set(left);
        for value in given {
            body.local_get(*value);
        }
        body.call(function);
    });
}

/// The one function that the browser calls back with a value and that answers with so many.
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
    app.replace_exported_func(function, |(new, given)| body(new, given))
        .expect("the function is exported");
}
