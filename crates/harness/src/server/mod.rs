//! A web server for a folder, for this machine only.

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

/// The paths requested so far, in order.
type Requests = Arc<Mutex<Vec<String>>>;

/// A web server in the background. It stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    requests: Requests,
    /// `None` only while this is being dropped.
    runtime: Option<Runtime>,
}

impl Server {
    /// Serves a folder on a port; port 0 takes a free one.
    ///
    /// # Errors
    /// If the port is in use or not allowed, or no thread can be started.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        Self::on(listen(port)?, files(folder))
    }

    /// Serves files on a port that is already bound.
    ///
    /// # Errors
    /// If no thread can be started.
    pub fn on(listener: TcpListener, files: Router) -> Result<Self> {
        let requests = Requests::default();
        let app = files.layer(map_request_with_state(Arc::clone(&requests), record));

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

    /// The address, without a slash at the end: `http://127.0.0.1:8000`.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every path requested so far, with its query, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Dropping a runtime waits for its threads, which panics inside another runtime.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The files of a folder, with the headers of a site.
pub fn files(folder: &Path) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(folder).precompressed_br().precompressed_gzip())
        .layer(from_fn(headers::add))
}

/// Binds a port on this machine; port 0 takes a free one.
///
/// # Errors
/// If the port is in use or not allowed.
pub fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow!(
            "port {port} is in use by another program: stop it, or use another port with --port {}",
            port.checked_add(1).unwrap_or(8000)
        ),
        _ => anyhow!(
            "port {port} can’t be used ({error}): use another with --port, such as --port 8000"
        ),
    })
}

/// Records a request.
async fn record(State(requests): State<Requests>, request: Request) -> Request {
    let path = request.uri().to_string();
    requests.lock().unwrap_or_else(PoisonError::into_inner).push(path);
    request
}
