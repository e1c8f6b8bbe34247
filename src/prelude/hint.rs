//! Hints to an optimiser; here they do nothing, or check.

/// Gives back what it is given, and hides where it came from.
#[inline]
pub fn black_box<T>(value: T) -> T {
    value
}

/// Says that somebody waits in a loop.
pub fn spin_loop() {}

/// Promises that this point is never reached.
#[inline]
pub const unsafe fn unreachable_unchecked() -> ! {
    crate::intrinsics::unreachable()
}

/// Promises that a condition holds.
#[inline]
pub const unsafe fn assert_unchecked(condition: bool) {
    if !condition {
        crate::intrinsics::broken_promise(crate::intrinsics::PROMISE_CONDITION)
    }
}
