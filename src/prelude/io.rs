//! Output. There is no input: a program that reads stdin is refused.

use crate::fmt::{self, Arguments};
use crate::intrinsics;

/// Output went well, or not.
pub type Result<T> = crate::result::Result<T, Error>;

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ErrorKind {
    NotFound,
    PermissionDenied,
    ConnectionRefused,
    ConnectionReset,
    HostUnreachable,
    NetworkUnreachable,
    ConnectionAborted,
    NotConnected,
    AddrInUse,
    AddrNotAvailable,
    NetworkDown,
    BrokenPipe,
    AlreadyExists,
    WouldBlock,
    NotADirectory,
    IsADirectory,
    DirectoryNotEmpty,
    ReadOnlyFilesystem,
    StaleNetworkFileHandle,
    InvalidInput,
    InvalidData,
    TimedOut,
    WriteZero,
    StorageFull,
    NotSeekable,
    QuotaExceeded,
    FileTooLarge,
    ResourceBusy,
    ExecutableFileBusy,
    Deadlock,
    CrossesDevices,
    TooManyLinks,
    InvalidFilename,
    ArgumentListTooLong,
    Interrupted,
    Unsupported,
    UnexpectedEof,
    OutOfMemory,
    Other,
}

impl ErrorKind {
    /// The kind in words.
    fn text(&self) -> &'static str {
        match *self {
            ErrorKind::NotFound => "entity not found",
            ErrorKind::PermissionDenied => "permission denied",
            ErrorKind::ConnectionRefused => "connection refused",
            ErrorKind::ConnectionReset => "connection reset",
            ErrorKind::HostUnreachable => "host unreachable",
            ErrorKind::NetworkUnreachable => "network unreachable",
            ErrorKind::ConnectionAborted => "connection aborted",
            ErrorKind::NotConnected => "not connected",
            ErrorKind::AddrInUse => "address in use",
            ErrorKind::AddrNotAvailable => "address not available",
            ErrorKind::NetworkDown => "network down",
            ErrorKind::BrokenPipe => "broken pipe",
            ErrorKind::AlreadyExists => "entity already exists",
            ErrorKind::WouldBlock => "operation would block",
            ErrorKind::NotADirectory => "not a directory",
            ErrorKind::IsADirectory => "is a directory",
            ErrorKind::DirectoryNotEmpty => "directory not empty",
            ErrorKind::ReadOnlyFilesystem => "read-only filesystem or storage medium",
            ErrorKind::StaleNetworkFileHandle => "stale network file handle",
            ErrorKind::InvalidInput => "invalid input parameter",
            ErrorKind::InvalidData => "invalid data",
            ErrorKind::TimedOut => "timed out",
            ErrorKind::WriteZero => "write zero",
            ErrorKind::StorageFull => "no storage space",
            ErrorKind::NotSeekable => "seek on unseekable file",
            ErrorKind::QuotaExceeded => "quota exceeded",
            ErrorKind::FileTooLarge => "file too large",
            ErrorKind::ResourceBusy => "resource busy",
            ErrorKind::ExecutableFileBusy => "executable file busy",
            ErrorKind::Deadlock => "deadlock",
            ErrorKind::CrossesDevices => "cross-device link or rename",
            ErrorKind::TooManyLinks => "too many links",
            ErrorKind::InvalidFilename => "invalid filename",
            ErrorKind::ArgumentListTooLong => "argument list too long",
            ErrorKind::Interrupted => "operation interrupted",
            ErrorKind::Unsupported => "unsupported",
            ErrorKind::UnexpectedEof => "unexpected end of file",
            ErrorKind::OutOfMemory => "out of memory",
            ErrorKind::Other => "other error",
        }
    }
}

impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

/// An error of output.
pub struct Error {
    kind: ErrorKind,
    cause: Option<Box<dyn crate::error::Error + Send + Sync>>,
}

impl Error {
    /// An error with a message or another error in it.
    pub fn new<E: Into<Box<dyn crate::error::Error + Send + Sync>>>(kind: ErrorKind, cause: E) -> Error {
        Error { kind, cause: Some(cause.into()) }
    }

    /// An error of no particular kind.
    pub fn other<E: Into<Box<dyn crate::error::Error + Send + Sync>>>(cause: E) -> Error {
        Error::new(ErrorKind::Other, cause)
    }

    /// What is in it.
    pub fn get_ref(&self) -> Option<&(dyn crate::error::Error + Send + Sync + 'static)> {
        match &self.cause {
            Some(cause) => Some(&**cause),
            None => None,
        }
    }

    /// Takes out what is in it.
    pub fn into_inner(self) -> Option<Box<dyn crate::error::Error + Send + Sync>> {
        self.cause
    }

    /// Which kind.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error { kind, cause: None }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Some(cause) => fmt::Display::fmt(cause, f),
            None => f.write_str(self.kind.text()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Some(cause) => {
                f.debug_struct("Custom").field("kind", &self.kind).field("error", cause).finish()
            }
            None => f.debug_tuple("Kind").field(&self.kind).finish(),
        }
    }
}

impl crate::error::Error for Error {}

/// Something that takes bytes.
pub trait Write {
    /// Takes some bytes and says how many.
    fn write(&mut self, bytes: &[u8]) -> Result<usize>;
    /// Passes on what is kept back.
    fn flush(&mut self) -> Result<()>;

    /// Takes all bytes.
    fn write_all(&mut self, bytes: &[u8]) -> Result<()> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let count = self.write(rest)?;
            if count == 0 {
                return Err(Error::from(ErrorKind::WriteZero));
            }
            rest = &rest[count..];
        }
        Ok(())
    }

    /// What `write!` calls.
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result<()> {
        let mut bridge = Bridge { to: self, error: None };
        match fmt::Write::write_fmt(&mut bridge, args) {
            Ok(()) => Ok(()),
            Err(_) => match bridge.error {
                Some(error) => Err(error),
                None => Err(Error::new(ErrorKind::Other, "formatter error")),
            },
        }
    }

    /// This, borrowed.
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }
}

/// Takes text and passes on its bytes.
struct Bridge<'a, W: ?Sized> {
    to: &'a mut W,
    error: Option<Error>,
}

impl<'a, W: Write + ?Sized> fmt::Write for Bridge<'a, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.to.write_all(text.as_bytes()) {
            Ok(()) => Ok(()),
            Err(error) => {
                self.error = Some(error);
                Err(fmt::Error)
            }
        }
    }
}

/// The program's output.
#[derive(Debug)]
pub struct Stdout {
    stream: u32,
}

/// The program's output, for one writer alone.
#[derive(Debug)]
pub struct StdoutLock<'a> {
    stream: u32,
    life: crate::marker::PhantomData<&'a Stdout>,
}

/// The program's output for errors.
pub use Stdout as Stderr;

pub use StdoutLock as StderrLock;

/// The program's output.
pub fn stdout() -> Stdout {
    Stdout { stream: 1 }
}

/// The program's output for errors.
pub fn stderr() -> Stdout {
    Stdout { stream: 2 }
}

impl Stdout {
    /// The output, for one writer alone.
    pub fn lock(&self) -> StdoutLock<'static> {
        StdoutLock { stream: self.stream, life: crate::marker::PhantomData }
    }
}

impl Write for Stdout {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        intrinsics::std_prints(self.stream);
        intrinsics::print(self.stream, bytes.as_ptr(), bytes.len());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl Write for &Stdout {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        intrinsics::std_prints(self.stream);
        intrinsics::print(self.stream, bytes.as_ptr(), bytes.len());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl<'a> Write for StdoutLock<'a> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        intrinsics::std_prints(self.stream);
        intrinsics::print(self.stream, bytes.as_ptr(), bytes.len());
        Ok(bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// The slice becomes what is not written yet.
impl Write for &mut [u8] {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let count = bytes.len().min(self.len());
        let (taken, rest) = crate::mem::take(self).split_at_mut(count);
        taken.copy_from_slice(&bytes[..count]);
        *self = rest;
        Ok(count)
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl Write for crate::collections::VecDeque<u8> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.extend(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Takes everything and keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sink;

/// What takes everything and keeps nothing.
pub const fn sink() -> Sink {
    Sink
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        Ok(bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl From<crate::ffi::NulError> for Error {
    fn from(_: crate::ffi::NulError) -> Error {
        Error::new(ErrorKind::InvalidInput, "data provided contains a nul byte")
    }
}

impl From<crate::collections::TryReserveError> for Error {
    fn from(_: crate::collections::TryReserveError) -> Error {
        Error::from(ErrorKind::OutOfMemory)
    }
}

impl Write for Vec<u8> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl<W: Write + ?Sized> Write for &mut W {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        (**self).write(bytes)
    }
    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
}

impl<W: Write + ?Sized> Write for Box<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        (**self).write(bytes)
    }
    fn flush(&mut self) -> Result<()> {
        (**self).flush()
    }
}

/// Keeps bytes back until there are enough.
pub struct BufWriter<W: Write> {
    inner: W,
    kept: Vec<u8>,
}

impl<W: Write> BufWriter<W> {
    /// A writer with room for 8192 bytes.
    pub fn new(inner: W) -> BufWriter<W> {
        BufWriter::with_capacity(8192, inner)
    }

    /// A writer with room for `capacity` bytes.
    pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> {
        BufWriter { inner, kept: Vec::with_capacity(capacity) }
    }

    /// The writer behind it.
    pub fn get_ref(&self) -> &W {
        &self.inner
    }

    fn pass_on(&mut self) -> Result<()> {
        self.inner.write_all(&self.kept)?;
        self.kept.clear();
        Ok(())
    }
}

impl<W: Write> Write for BufWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if self.kept.len() + bytes.len() > self.kept.capacity() {
            self.pass_on()?;
        }
        if bytes.len() >= self.kept.capacity() {
            return self.inner.write(bytes);
        }
        self.kept.extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        self.pass_on()?;
        self.inner.flush()
    }
}

impl<W: Write> Drop for BufWriter<W> {
    fn drop(&mut self) {
        if !crate::thread::panicking() {
            let _ = self.pass_on();
        }
    }
}

/// The traits of input and output.
pub mod prelude {
    pub use super::Write;
}
