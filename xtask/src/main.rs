//! `cargo xtask`: Open Door's helper program.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Open Door's helper program.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the app, serve it on this machine and build it again on every change.
    Start {
        /// The port to serve it on.
        #[arg(long, default_value_t = 8000)]
        port: u16,
    },
    /// Run every test except those in WordPress; install what the browser tests need.
    Test {
        /// Leave out the tests that need a browser.
        #[arg(long)]
        native: bool,
        /// Run only the browser tests in this browser: chromium, firefox or webkit.
        #[arg(long, conflicts_with = "native")]
        browser: Option<String>,
        /// Run only the tests of what schools paste into a real WordPress; install it on Debian and Ubuntu.
        #[arg(long, conflicts_with_all = ["native", "browser"])]
        wordpress: bool,
    },
    /// Write the folder to deploy, and print the size of its files.
    Dist {
        /// The folder; an earlier build in it is replaced [default: dist, in the project's folder]
        #[arg(long)]
        out: Option<PathBuf>,
        /// Write the pages of this trust only, by the name of its folder in `content`.
        #[arg(long)]
        trust: Option<String>,
        /// The address of the site, such as `https://open-door.example.org/`. Links to its pages
        /// then show a title and a picture wherever they are shared.
        #[arg(long)]
        address: Option<String>,
    },
    /// Measure how fast the app is on a slow phone, beside a plain page and a bare Yew app.
    Bench {
        /// How many times to visit each of them.
        #[arg(long, default_value_t = 9, value_parser = clap::value_parser!(u16).range(1..))]
        rounds: u16,
        /// The folder of another build, made with `dist --out`, to compare too.
        #[arg(long)]
        beside: Option<PathBuf>,
    },
    /// Check the licences, sources and known vulnerabilities of every crate; install cargo-deny.
    Deny,
    /// Change the code of journey and of the checks in many small ways, and fail unless the tests
    /// notice 95 % of the changes; install cargo-mutants.
    Mutants {
        /// More arguments for cargo-mutants: `-- --shard 0/4` takes a quarter of the changes.
        #[arg(last = true)]
        more: Vec<String>,
    },
    /// Show how well the find box understands phrases that it hasn’t learned from, or what it makes of one.
    Find {
        /// A phrase, as a parent would type it.
        phrase: Option<String>,
        /// Compare learning methods instead.
        #[arg(long, conflicts_with = "phrase")]
        methods: bool,
    },
    /// Show reading ages, and every fault in the content and how to fix it.
    Check {
        /// England's guide, the folders of trusts, or files in them; if there are none, all
        /// content.
        paths: Vec<PathBuf>,
    },
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Start { port } => xtask::start::run(port),
        Command::Test { wordpress: true, .. } => xtask::test::in_wordpress(),
        Command::Test { native, browser, .. } => xtask::test::run(native, browser.as_deref()),
        Command::Dist { out, trust, address } => {
            xtask::dist::run(out.as_deref(), trust.as_deref(), address.as_deref()).map(drop)
        }
        Command::Bench { rounds, beside } => xtask::bench::run(rounds, beside.as_deref()),
        Command::Deny => xtask::deny::run(),
        Command::Mutants { more } => xtask::mutants::run(&more),
        Command::Find { phrase, methods } => xtask::find::run(phrase.as_deref(), methods),
        Command::Check { paths } => xtask::check::run(&paths),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nError: {error:#}");
            ExitCode::FAILURE
        }
    }
}
