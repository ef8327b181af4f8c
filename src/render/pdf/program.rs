//! The `typst` program, for those who pin their own Typst.

use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use super::{OLDEST_TYPST, PdfError, PdfInput, STANDARDS, STANDARDS_UNDATED};
use crate::fonts::FONTS;

/// How often the end of the program is looked for.
const LOOK_EVERY: Duration = Duration::from_millis(5);

pub(super) fn render(program: &Path, time_limit: Duration, input: &PdfInput) -> Result<Vec<u8>, PdfError> {
    check_version(program, time_limit)?;
    let folder = PrivateFolder::new().map_err(files)?;
    let root = folder.path();
    write(root, "main.typ", input.template.as_bytes())?;
    write(root, "data.json", input.data.as_bytes())?;
    for (path, bytes) in &input.files {
        write(root, path, bytes)?;
    }
    for (name, bytes) in FONTS {
        write(root, &format!("fonts/{name}"), bytes)?;
    }
    let output = root.join("out.pdf");
    let mut command = bare_command(program);
    command
        .arg("compile")
        .args([OsStr::new("--root"), root.as_os_str()])
        .args([OsStr::new("--font-path"), root.join("fonts").as_os_str()])
        .args(["--ignore-system-fonts", "--ignore-embedded-fonts"])
        .args(["--pdf-standard", if input.archival { STANDARDS } else { STANDARDS_UNDATED }])
        // Packages would come from the network; the template uses none, and finds none.
        .args([OsStr::new("--package-path"), root.join("packages").as_os_str()])
        .args([OsStr::new("--package-cache-path"), root.join("packages").as_os_str()])
        .args(["--creation-timestamp", "0"])
        .arg(root.join("main.typ"))
        .arg(&output);
    let done = run(program, command, time_limit)?;
    if !done.success {
        return Err(PdfError::Typst(done.errors.replace(&root.display().to_string(), "").trim().to_owned()));
    }
    fs::read(&output).map_err(files)
}

/// Nothing of our environment reaches the program, so that it cannot change the document.
fn bare_command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.env_clear().stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for kept in ["PATH", "SystemRoot", "HOME"] {
        if let Some(value) = std::env::var_os(kept) {
            command.env(kept, value);
        }
    }
    command
}

fn check_version(program: &Path, time_limit: Duration) -> Result<(), PdfError> {
    let mut command = bare_command(program);
    command.arg("--version");
    let done = run(program, command, time_limit)?;
    // "typst 0.15.1 (…)"
    let version = done.output.split_whitespace().nth(1).unwrap_or_default().to_owned();
    let mut parts = version.split('.').map(|part| part.parse::<u32>());
    let found = match (parts.next(), parts.next()) {
        (Some(Ok(major)), Some(Ok(minor))) if done.success && done.output.starts_with("typst ") => {
            (major, minor)
        }
        _ => {
            return Err(PdfError::Typst(format!(
                "`{}` does not say its version as Typst does",
                program.display()
            )));
        }
    };
    if found < OLDEST_TYPST {
        let wanted = format!("{}.{}", OLDEST_TYPST.0, OLDEST_TYPST.1);
        return Err(PdfError::TooOld { found: version, wanted });
    }
    Ok(())
}

struct Done {
    success: bool,
    output: String,
    errors: String,
}

/// Runs a program to its end, or to the end of its time.
fn run(program: &Path, mut command: Command, time_limit: Duration) -> Result<Done, PdfError> {
    let mut child = command.spawn().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::PermissionDenied => {
            PdfError::NoProgram(program.display().to_string())
        }
        _ => files(error),
    })?;
    // Read aside: a full pipe would stop the program.
    let output = child.stdout.take().map(|pipe| thread::spawn(move || read(pipe)));
    let errors = child.stderr.take().map(|pipe| thread::spawn(move || read(pipe)));
    let status = wait(&mut child, time_limit)?;
    let text = |reader: Option<thread::JoinHandle<String>>| {
        reader.and_then(|reader| reader.join().ok()).unwrap_or_default()
    };
    Ok(Done { success: status.success(), output: text(output), errors: text(errors) })
}

fn read(mut pipe: impl Read) -> String {
    let mut bytes = Vec::new();
    // What was read before an error is still worth showing.
    let _ = pipe.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn wait(child: &mut Child, time_limit: Duration) -> Result<std::process::ExitStatus, PdfError> {
    let end = Instant::now() + time_limit;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status),
            Ok(None) if Instant::now() < end => thread::sleep(LOOK_EVERY),
            Ok(None) => {
                stop(child);
                return Err(PdfError::TimeLimit(time_limit.as_secs()));
            }
            Err(error) => {
                stop(child);
                return Err(files(error));
            }
        }
    }
}

/// Ends a program and waits for it, so that it leaves nothing behind. One that has ended already is fine.
fn stop(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

fn files(error: io::Error) -> PdfError {
    PdfError::Files(error.to_string())
}

fn write(root: &Path, path: &str, bytes: &[u8]) -> Result<(), PdfError> {
    let path = root.join(path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(files)?;
    }
    fs::write(path, bytes).map_err(files)
}

/// A folder that only we can read, and that goes away.
struct PrivateFolder(PathBuf);

impl PrivateFolder {
    fn new() -> io::Result<Self> {
        let base = std::env::temp_dir();
        for attempt in 0..100_u32 {
            let path = base.join(format!("redevable-{}-{attempt}", std::process::id()));
            let mut builder = fs::DirBuilder::new();
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            match builder.create(&path) {
                Ok(()) => return Ok(Self(path)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::Error::new(io::ErrorKind::AlreadyExists, "no free temporary folder"))
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for PrivateFolder {
    fn drop(&mut self) {
        // What is left of it harms nobody; there is nobody to tell.
        let _ = fs::remove_dir_all(&self.0);
    }
}
