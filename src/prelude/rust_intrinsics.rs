//! What Rust's own `std::intrinsics` has and nothing here is built on: for programs that call it by name.

use crate::cmp::Ordering;
use crate::convert::Into;
use crate::intrinsics::*;
use crate::marker::Copy;
use crate::mem::{ManuallyDrop, MaybeUninit};
use crate::ops::FnOnce;
use crate::panic::Location;

pub use crate::rust_float_intrinsics::*;

/// Promises that a condition holds.
pub const unsafe fn assume(condition: bool) {
    if !condition {
        broken_promise(PROMISE_CONDITION)
    }
}

/// `condition`, which is mostly true.
pub const fn likely(condition: bool) -> bool {
    condition
}

/// `condition`, which is mostly false.
pub const fn unlikely(condition: bool) -> bool {
    condition
}

/// Gives back what it is given.
pub fn black_box<T>(value: T) -> T {
    value
}

/// The bits that are set.
pub const fn ctpop<T: Copy>(a: T) -> u32 {
    count_ones(a)
}

/// The zeros that lead.
pub const fn ctlz<T: Copy>(a: T) -> u32 {
    leading_zeros(a)
}

/// The zeros that trail.
pub const fn cttz<T: Copy>(a: T) -> u32 {
    trailing_zeros(a)
}

/// The zeros that lead in a number that promises not to be zero.
pub const unsafe fn ctlz_nonzero<T: Copy>(a: T) -> u32 {
    if count_ones(a) == 0 {
        broken_promise(PROMISE_NOT_ZERO)
    }
    leading_zeros(a)
}

/// The zeros that trail in a number that promises not to be zero.
pub const unsafe fn cttz_nonzero<T: Copy>(a: T) -> u32 {
    if count_ones(a) == 0 {
        broken_promise(PROMISE_NOT_ZERO)
    }
    trailing_zeros(a)
}

/// The bytes in reverse order.
pub const fn bswap<T: Copy>(a: T) -> T {
    swap_bytes(a)
}

/// The bits in reverse order.
pub const fn bitreverse<T: Copy>(a: T) -> T {
    reverse_bits(a)
}

/// Sum, and whether it overflowed.
pub const fn add_with_overflow<T: Copy>(a: T, b: T) -> (T, bool) {
    (wrapping_add(a, b), add_overflows(a, b))
}

/// Difference, and whether it overflowed.
pub const fn sub_with_overflow<T: Copy>(a: T, b: T) -> (T, bool) {
    (wrapping_sub(a, b), sub_overflows(a, b))
}

/// Product, and whether it overflowed.
pub const fn mul_with_overflow<T: Copy>(a: T, b: T) -> (T, bool) {
    (wrapping_mul(a, b), mul_overflows(a, b))
}

/// How far to shift: what is negative is as wrong as what is too far.
const fn distance<U: Copy>(by: U) -> u32 {
    let far = int_cast::<U, u64>(by);
    if far > 1000 { 1000 } else { far as u32 }
}

/// Shift to the left that promises to stay below the width.
pub const unsafe fn unchecked_shl<T: Copy, U: Copy>(a: T, by: U) -> T {
    shl_unchecked(a, distance(by))
}

/// Shift to the right that promises to stay below the width.
pub const unsafe fn unchecked_shr<T: Copy, U: Copy>(a: T, by: U) -> T {
    shr_unchecked(a, distance(by))
}

/// Reads a value, and is never left out.
pub unsafe fn volatile_load<T>(from: *const T) -> T {
    read(from)
}

/// Writes a value, and is never left out.
pub unsafe fn volatile_store<T>(to: *mut T, value: T) {
    write(to, value)
}

/// How many elements lie between two pointers of one block.
pub const unsafe fn ptr_offset_from<T>(p: *const T, from: *const T) -> isize {
    offset_from(p, from)
}

/// The same, of a pointer that is not before the other one.
pub const unsafe fn ptr_offset_from_unsigned<T>(p: *const T, from: *const T) -> usize {
    p.offset_from_unsigned(from)
}

/// Moves a pointer to wherever that leads.
pub const unsafe fn arith_offset<T>(p: *const T, count: isize) -> *const T {
    wrapping_offset(p, count)
}

/// Exchanges two values that lie apart.
pub const unsafe fn typed_swap_nonoverlapping<T>(a: *mut T, b: *mut T) {
    if addr(a as *const T).abs_diff(addr(b as *const T)) < size_of::<T>() {
        copy_nonoverlapping(a as *const T, b, 1); // the fault that this is
    }
    swap_values(a, b)
}

/// The whole part of a number that fits.
pub unsafe fn float_to_int_unchecked<F: Into<f64>, I: crate::num::FromFloat>(number: F) -> I {
    I::from_float(number.into())
}

/// Ends the program as a debugger's stop does where there is no debugger.
pub fn breakpoint() {
    abort()
}

/// A `T` may be all zeros, or this is a fault.
pub fn assert_zero_valid<T>() {
    let _ = ManuallyDrop::new(unsafe { zeroed::<T>() });
}

/// A `T` may be of any bytes, or this is a fault: it is tried with ones.
pub fn assert_mem_uninitialized_valid<T>() {
    let mut place = MaybeUninit::<T>::uninit();
    unsafe {
        write_bytes(place.as_mut_ptr(), 1, 1);
        let _ = ManuallyDrop::new(place.assume_init_read());
    }
}

/// The place from which the function around it was called.
#[track_caller]
pub const fn caller_location() -> &'static Location<'static> {
    Location::caller()
}

/// Calls `run` with `data`; when that panics, `caught` with `data` and what the panic carries, which is nothing here.
pub unsafe fn catch_unwind(run: fn(*mut u8), data: *mut u8, caught: fn(*mut u8, *mut u8)) -> i32 {
    if !attempt(run, data) {
        return 0;
    }
    caught(data, crate::ptr::null_mut());
    1
}

/// Are all bytes equal? They must be initialised.
pub const unsafe fn raw_eq<T>(a: &T, b: &T) -> bool {
    compare_bytes(a as *const T as *const u8, b as *const T as *const u8, size_of::<T>()) == 0
}

/// The order of two numbers.
pub fn three_way_compare<T: Copy + Ord>(a: T, b: T) -> Ordering {
    a.cmp(&b)
}

/// Integers, for the functions here that take any of them.
pub trait AnyInteger: Copy {
    /// Sum, or the limit that it passes.
    fn add_to_limit(self, other: Self) -> Self;
    /// Difference, or the limit that it passes.
    fn sub_to_limit(self, other: Self) -> Self;
    /// The bits of both.
    fn bits_of_both(self, other: Self) -> Self;
    /// Have they a bit in common?
    fn shares_bits(self, other: Self) -> bool;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl AnyInteger for each {
    fn add_to_limit(self, other: each) -> each {
        self.saturating_add(other)
    }
    fn sub_to_limit(self, other: each) -> each {
        self.saturating_sub(other)
    }
    fn bits_of_both(self, other: each) -> each {
        self | other
    }
    fn shares_bits(self, other: each) -> bool {
        self & other != 0
    }
}

/// Sum, or the limit that it passes.
pub fn saturating_add<T: AnyInteger>(a: T, b: T) -> T {
    a.add_to_limit(b)
}

/// Difference, or the limit that it passes.
pub fn saturating_sub<T: AnyInteger>(a: T, b: T) -> T {
    a.sub_to_limit(b)
}

/// The bits of two numbers that promise to have none in common.
pub unsafe fn disjoint_bitor<T: AnyInteger>(a: T, b: T) -> T {
    if a.shares_bits(b) {
        broken_promise(PROMISE_DISJOINT)
    }
    a.bits_of_both(b)
}

/// How far `offset` moves a pointer: `isize` or `usize`.
pub trait Distance: Copy {
    /// As a signed number of elements.
    fn elements(self) -> isize;
}

impl Distance for isize {
    fn elements(self) -> isize {
        self
    }
}

impl Distance for usize {
    fn elements(self) -> isize {
        self as isize
    }
}

/// What `offset` moves: a raw pointer.
pub trait Movable: Copy {
    /// Moves it inside its allocation.
    unsafe fn moved(self, by: isize) -> Self;
}

impl<T> Movable for *const T {
    unsafe fn moved(self, by: isize) -> *const T {
        offset_const(self, by)
    }
}

impl<T> Movable for *mut T {
    unsafe fn moved(self, by: isize) -> *mut T {
        offset_mut(self, by)
    }
}

/// Moves a pointer inside its allocation.
pub unsafe fn offset<P: Movable, D: Distance>(pointer: P, by: D) -> P {
    pointer.moved(by.elements())
}

/// The pointer with the bits of its address that are not in `mask` set to 0.
pub const fn ptr_mask<T>(pointer: *const T, mask: usize) -> *const T {
    with_addr(pointer, addr(pointer) & mask)
}

/// Reads a value by the address.
pub const unsafe fn read_via_copy<T>(from: *const T) -> T {
    read(from)
}

/// Writes a value by the address.
pub const unsafe fn write_via_move<T>(to: *mut T, value: T) {
    write(to, value)
}

/// The same bytes as another type; what is too long is cut.
pub const unsafe fn transmute_unchecked<A, B>(value: A) -> B {
    let value = ManuallyDrop::new(value);
    read(&value as *const ManuallyDrop<A> as *const B)
}

/// `volatile_load` from any address.
pub unsafe fn unaligned_volatile_load<T>(from: *const T) -> T {
    read_unaligned(from)
}

/// `volatile_store` to any address.
pub unsafe fn unaligned_volatile_store<T>(to: *mut T, value: T) {
    write_unaligned(to, value)
}

/// `write` past the caches.
pub unsafe fn nontemporal_store<T>(to: *mut T, value: T) {
    write(to, value)
}

/// `copy` that is never left out.
pub unsafe fn volatile_copy_memory<T>(to: *mut T, from: *const T, count: usize) {
    copy(from, to, count)
}

/// `copy_nonoverlapping` that is never left out.
pub unsafe fn volatile_copy_nonoverlapping_memory<T>(to: *mut T, from: *const T, count: usize) {
    copy_nonoverlapping(from, to, count)
}

/// `write_bytes` that is never left out.
pub unsafe fn volatile_set_memory<T>(to: *mut T, byte: u8, count: usize) {
    write_bytes(to, byte, count)
}

/// This path is seldom taken.
pub const fn cold_path() {}

/// `yes` or `no`, when nobody can guess which.
pub fn select_unpredictable<T>(condition: bool, yes: T, no: T) -> T {
    if condition { yes } else { no }
}

/// Does the compiler know the value? Nothing here does.
pub const fn is_val_statically_known<T: Copy>(_value: T) -> bool {
    false
}

/// Are promises checked?
pub const fn ub_checks() -> bool {
    true
}

/// Is overflow checked?
pub const fn overflow_checks() -> bool {
    true
}

/// Calls the function for running programs with the arguments, which come as a tuple.
pub fn const_eval_select<A, F, G, R>(arguments: A, _in_constants: F, when_run: G) -> R
where
    G: FnOnce<A, Output = R>,
{
    when_run.call_once(arguments)
}
