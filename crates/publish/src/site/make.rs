//! Makes a whole site as one zip.

use super::compress::Compressed;
use super::zip::Archive;
use super::{Assets, File, Kit, SiteContent, SiteError, parts};

/// Makes a site as one zip, with exactly the files that `cargo xtask dist` writes from the same
/// content. After each part, awaits `progress` with the number of parts done and their total, so
/// that the caller can show progress and let other tasks run.
///
/// Yew renders asynchronously. Natively, that needs tokio's `LocalSet`.
///
/// # Errors
/// If something in the kit is broken, or there isn't enough memory.
pub async fn make_zip<F: Future<Output = ()>>(
    kit: &Kit,
    content: &SiteContent,
    mut progress: impl FnMut(usize, usize) -> F,
) -> Result<Vec<u8>, SiteError> {
    let mut assets = Assets::default();
    let mut archive = Archive::default();
    for file in kit.plain_files(content)? {
        archive.add(&file)?;
    }
    let groups = content.groups();
    let parts = parts(content, &groups);
    let total = parts.len() + 1;
    add_compressed(&mut archive, kit.shared_files(content, &mut assets)?)?;
    progress(1, total).await;
    for (done, part) in parts.iter().enumerate() {
        add_compressed(&mut archive, part.files(kit, &mut assets).await?)?;
        progress(done + 2, total).await;
    }
    archive.finish()
}

fn add_compressed(archive: &mut Archive, files: Vec<File>) -> Result<(), SiteError> {
    for file in files {
        for copy in Compressed::new(file)?.into_files() {
            archive.add(&copy)?;
        }
    }
    Ok(())
}
