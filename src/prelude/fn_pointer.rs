//! What function pointers of every type have: `fn(F, ...)` in the head of an impl here stands for all of them.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;

/// Where the function lies.
fn address<F>(function: &F) -> *const () {
    unsafe { intrinsics::read_unaligned(function as *const F as *const *const ()) }
}

impl<F> PartialEq for fn(F, ...) {
    fn eq(&self, other: &F) -> bool {
        address(self) == address(other)
    }
}

impl<F> Eq for fn(F, ...) {}

impl<F> PartialOrd for fn(F, ...) {
    fn partial_cmp(&self, other: &F) -> Option<Ordering> {
        address(self).partial_cmp(&address(other))
    }
}

impl<F> Ord for fn(F, ...) {
    fn cmp(&self, other: &F) -> Ordering {
        address(self).cmp(&address(other))
    }
}

impl<F> Hash for fn(F, ...) {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(address(self).addr())
    }
}

impl<F> fmt::Pointer for fn(F, ...) {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&address(self), f)
    }
}

impl<F> fmt::Debug for fn(F, ...) {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&address(self), f)
    }
}
