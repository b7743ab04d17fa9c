//! A web server for one folder, for this machine alone.

mod headers;
#[cfg(test)]
mod tests;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, anyhow};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{from_fn, map_request_with_state};
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;

/// The addresses asked for so far, in order.
type Requests = Arc<Mutex<Vec<String>>>;

/// A web server for one folder. It works in the background and stops when dropped.
pub struct Server {
    address: SocketAddr,
    requests: Requests,
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves a folder at a port of this machine; port 0 takes any that is free.
    ///
    /// # Errors
    /// Where the port is in use or not allowed, or no thread can be started.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        Self::on(listen(port)?, files(folder))
    }

    /// Serves these files to whoever calls at a port that is already held.
    ///
    /// # Errors
    /// Where no thread can be started.
    pub fn on(listener: TcpListener, files: Router) -> Result<Self> {
        let requests = Requests::default();
        let app = files.layer(map_request_with_state(Arc::clone(&requests), note));

        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_io()
            .build()
            .context("could not start a thread for the server")?;
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(async move { axum::serve(listener, app).await });
        Ok(Self { address, requests, runtime: Some(runtime) })
    }

    /// Where the folder is served: `http://127.0.0.1:8000`, without a slash at the end.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every path asked for so far, with its query, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A runtime that waits for its end must not be dropped inside a test's own.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The files of a folder, each with the headers that it needs.
pub fn files(folder: &Path) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(folder).precompressed_br().precompressed_gzip())
        .layer(from_fn(headers::add))
}

/// Holds a port of this machine, so that nothing else takes it; port 0 takes any that is free.
///
/// # Errors
/// Where the port is in use or not allowed.
pub fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is in use by another program: stop it, or take another port with --port {}",
            port.checked_add(1).unwrap_or(8000)
        ),
        _ => anyhow!("port {port} cannot be used ({error}): take another with --port, such as --port 8000"),
    })
}

/// Notes what was asked for.
async fn note(State(requests): State<Requests>, request: Request) -> Request {
    let path = request.uri().to_string();
    requests.lock().unwrap_or_else(PoisonError::into_inner).push(path);
    request
}
