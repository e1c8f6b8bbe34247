//! There is one thread; it can say whether it panics.

/// Is a panic under way?
pub fn panicking() -> bool {
    crate::intrinsics::panicking()
}
