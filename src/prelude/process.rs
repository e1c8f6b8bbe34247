//! Ways to end the program.

use crate::fmt::Debug;
use crate::intrinsics;

/// Ends the program with a status; nothing is dropped.
pub fn exit(code: i32) -> ! {
    intrinsics::exit(code)
}

/// Ends the program at once, as by a crash.
pub fn abort() -> ! {
    intrinsics::abort()
}

/// The status that `main` gives back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExitCode(u8);

impl ExitCode {
    /// All is well.
    pub const SUCCESS: ExitCode = ExitCode(0);
    /// Something went wrong.
    pub const FAILURE: ExitCode = ExitCode(1);

    /// Ends the program with this status.
    #[unstable(exitcode_exit_method)]
    pub fn exit_process(self) -> ! {
        intrinsics::exit(self.0 as i32)
    }
}

impl From<u8> for ExitCode {
    fn from(code: u8) -> ExitCode {
        ExitCode(code)
    }
}

/// What `main` may give back.
#[lang = "termination"]
pub trait Termination {
    /// The status.
    fn report(self) -> ExitCode;
}

impl Termination for () {
    fn report(self) -> ExitCode {
        ExitCode::SUCCESS
    }
}

impl Termination for ! {
    fn report(self) -> ExitCode {
        self
    }
}

impl Termination for crate::convert::Infallible {
    fn report(self) -> ExitCode {
        match self {}
    }
}

impl Termination for ExitCode {
    fn report(self) -> ExitCode {
        self
    }
}

impl<T: Termination, E: Debug> Termination for Result<T, E> {
    fn report(self) -> ExitCode {
        match self {
            Ok(value) => value.report(),
            Err(error) => {
                let mut f = crate::fmt::Formatter::stream(2);
                f.piece("Error: ");
                let _ = error.fmt(&mut f);
                f.piece("\n");
                ExitCode::FAILURE
            }
        }
    }
}
