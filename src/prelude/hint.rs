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

/// `condition`, which is mostly true.
#[unstable(likely_unlikely)]
pub const fn likely(condition: bool) -> bool {
    condition
}

/// `condition`, which is mostly false.
#[unstable(likely_unlikely)]
pub const fn unlikely(condition: bool) -> bool {
    condition
}

/// This path is seldom taken.
pub const fn cold_path() {}

/// `yes` or `no`, when nobody can guess which.
pub fn select_unpredictable<T>(condition: bool, yes: T, no: T) -> T {
    if condition { yes } else { no }
}

/// The value, which is of use to somebody.
#[unstable(hint_must_use)]
pub const fn must_use<T>(value: T) -> T {
    value
}
