//! Functions without a Rust body: the engine does them itself. All else in the library is built on these.

use crate::marker::{Copy, Sized};

pub use crate::rust_intrinsics::*;

/// How many bytes a value of type `T` takes.
pub const fn size_of<T>() -> usize;
/// What a place for `T` must be a multiple of.
pub const fn align_of<T>() -> usize;
/// The size of the value behind `p`, from the pointer's metadata where the type does not say it.
pub const fn size_of_val<T: ?Sized>(p: *const T) -> usize;
/// The alignment of the value behind `p`.
pub const fn align_of_val<T: ?Sized>(p: *const T) -> usize;
/// Does dropping a `T` do anything?
pub const fn needs_drop<T: ?Sized>() -> bool;
/// The type's name as a reader would write it.
pub const fn type_name<T: ?Sized>() -> &'static str;
/// A number that stands for the type.
pub const fn type_id<T: ?Sized>() -> u64;
/// How many variants the enum has.
pub const fn variant_count<T>() -> usize;
/// There are values of the type, or this is a fault.
pub const fn assert_inhabited<T>();
/// The discriminant of an enum's value.
pub const fn discriminant_value<T>(p: &T) -> isize;

/// A typed copy out of a place, which stays as it is.
pub const unsafe fn read<T>(p: *const T) -> T;
/// A typed copy into a place; the old value is not dropped.
pub const unsafe fn write<T>(p: *mut T, value: T);
/// `read` from any address.
pub const unsafe fn read_unaligned<T>(p: *const T) -> T;
/// `write` to any address.
pub const unsafe fn write_unaligned<T>(p: *mut T, value: T);
/// The same bytes, taken as a value of another type.
pub const unsafe fn transmute<A, B>(a: A) -> B;
/// Is `T: Copy`?
pub const fn is_copy<T>() -> bool;
/// Is the equality of two `T` that of their bytes, as for integers?
pub const fn bytes_tell_equal<T, U>() -> bool;
/// Is the order of two `T` that of their bytes, as for `u8`?
pub const fn bytes_tell_order<T>() -> bool;
/// Runs the drop glue of the value behind `p`; the memory stays.
pub unsafe fn drop_in_place<T: ?Sized>(p: *mut T);
/// Takes a value and never drops it.
pub const fn forget<T>(value: T);
/// An owner of the block behind `p` is being made from a raw pointer. Does nothing.
pub fn owner_made(p: *const u8);
/// `p` is being made into the reference or Box `R`, and what it points to must be a place for that.
pub unsafe fn check_made<R, P>(p: P);
/// Promises that this point is never reached.
pub const unsafe fn unreachable() -> !;
/// A `T` whose bytes are all zero.
pub const unsafe fn zeroed<T>() -> T;

/// A slice pointer from its two halves.
pub const fn slice_from_raw_parts<T>(p: *const T, len: usize) -> *const [T];
/// A mutable slice pointer from its two halves.
pub const fn slice_from_raw_parts_mut<T>(p: *mut T, len: usize) -> *mut [T];
/// What stands beside the address.
pub const fn ptr_metadata<T: ?Sized>(p: *const T) -> <T as crate::ptr::Pointee>::Metadata;
/// A pointer from its two parts.
pub const fn pointer_of_parts<T: ?Sized>(p: *const (), metadata: <T as crate::ptr::Pointee>::Metadata) -> *const T;
/// The size that a table of methods tells.
pub fn table_size(table: usize) -> usize;
/// The alignment that a table of methods tells.
pub fn table_align(table: usize) -> usize;
/// The length that stands beside a slice pointer.
pub const fn slice_len<T>(p: *const [T]) -> usize;
/// The bytes seen as text.
pub const fn str_from_bytes(p: *const [u8]) -> *const str;
/// The text seen as bytes.
pub const fn str_bytes(p: *const str) -> *const [u8];
/// Moves a pointer by `count` elements inside its allocation.
pub const unsafe fn offset_const<T>(p: *const T, count: isize) -> *const T;
/// Moves a mutable pointer by `count` elements inside its allocation.
pub const unsafe fn offset_mut<T>(p: *mut T, count: isize) -> *mut T;
/// `count` elements further, inside the same allocation.
pub const unsafe fn offset_forward<T>(p: *const T, count: usize) -> *const T;
/// The same for a pointer to write through.
pub const unsafe fn offset_forward_mut<T>(p: *mut T, count: usize) -> *mut T;
/// Moves a pointer by `count` elements to wherever that leads.
pub const fn wrapping_offset<T>(p: *const T, count: isize) -> *const T;
/// Moves a mutable pointer by `count` elements to wherever that leads.
pub const fn wrapping_offset_mut<T>(p: *mut T, count: isize) -> *mut T;
/// How many elements lie between two pointers of one allocation.
pub const unsafe fn offset_from<T>(p: *const T, from: *const T) -> isize;
/// The address alone; exposes nothing.
pub const fn addr<T>(p: *const T) -> usize;
/// An address that points to no allocation.
pub const fn without_provenance<T>(addr: usize) -> *const T;
/// Another address with the provenance of `p`.
pub const fn with_addr<T>(p: *const T, addr: usize) -> *const T;

/// An untyped copy of `count` elements; the ranges may overlap.
pub const unsafe fn copy<T>(from: *const T, to: *mut T, count: usize);
/// An untyped copy of `count` elements between ranges that do not overlap.
pub const unsafe fn copy_nonoverlapping<T>(from: *const T, to: *mut T, count: usize);
/// Exchanges the bytes of two places, which may be the same.
pub const unsafe fn swap_bytes_of<T>(a: *mut T, b: *mut T);
/// Exchanges two values, which must be valid.
pub const unsafe fn swap_values<T>(a: *mut T, b: *mut T);
/// Exchanges the bytes of two ranges that do not overlap.
pub const unsafe fn swap_ranges<T>(a: *mut T, b: *mut T, count: usize);
/// Sets every byte of `count` elements.
pub const unsafe fn write_bytes<T>(to: *mut T, byte: u8, count: usize);
/// Says that what lies at `p` may be written to.
pub unsafe fn check_writable(p: *const u8);
/// Says that `p` belongs to a block, be it gone.
pub unsafe fn check_block(p: *const u8);
/// Compares two runs of bytes: -1, 0 or 1.
pub const unsafe fn compare_bytes(a: *const u8, b: *const u8, count: usize) -> i32;

/// Asks the pantry for a block; null when there is none.
pub unsafe fn alloc(size: usize, align: usize) -> *mut u8;
/// Asks the pantry for a block of zeros.
pub unsafe fn alloc_zeroed(size: usize, align: usize) -> *mut u8;
/// Gives a block back to the pantry.
pub unsafe fn dealloc(p: *mut u8, size: usize, align: usize);
/// Exchanges a block for one of another size; the common bytes are kept.
pub unsafe fn realloc(p: *mut u8, size: usize, align: usize, new_size: usize) -> *mut u8;
/// `System`: a block.
pub unsafe fn system_alloc(size: usize, align: usize) -> *mut u8;
/// `System`: a block of zeros.
pub unsafe fn system_alloc_zeroed(size: usize, align: usize) -> *mut u8;
/// `System`: the block goes back.
pub unsafe fn system_dealloc(p: *mut u8, size: usize, align: usize);
/// `System`: another size.
pub unsafe fn system_realloc(p: *mut u8, size: usize, align: usize, new_size: usize) -> *mut u8;
/// The program's static that is `#[global_allocator]`.
pub fn global_allocator<A>() -> &'static A;
/// The library is about to print: the first time it takes a buffer, which only a program's own allocator notices.
pub fn std_prints(stream: u32);
/// The program's global allocator is about to be asked for so many bytes.
pub fn asked(size: usize);
/// The program's global allocator gave this block.
pub fn handed_out(p: *mut u8, size: usize, align: usize);
/// The program's global allocator is about to get this block back, or to exchange it.
pub fn handed_back(p: *mut u8, size: usize, align: usize, realloc: bool);
/// Requests of the library's own begin or end: they count nowhere.
pub fn std_asks(begin: bool);
/// Looks at an owner's block before its contents are dropped.
pub fn owner_check(p: *const u8, size: usize, align: usize);
/// Aborts because the pantry had no block.
pub fn alloc_failed(size: usize, align: usize) -> !;
/// C's allocator: a block of its pantry.
pub fn malloc(size: usize) -> *mut u8;
/// C's allocator: a block of its pantry at a multiple of `align`.
pub fn malloc_aligned(size: usize, align: usize) -> *mut u8;
/// C's allocator: a block of zeros.
pub fn calloc(count: usize, size: usize) -> *mut u8;
/// C's allocator: another size.
pub fn c_realloc(p: *mut u8, size: usize) -> *mut u8;
/// C's allocator: the block goes back.
pub fn free(p: *mut u8);

/// Writes text to a stream: 1 output, 2 errors, 3 the panic message that is being put together.
pub fn print(stream: u32, p: *const u8, len: usize);
/// Starts to unwind with the message gathered on stream 3.
pub fn panic() -> !;
/// The same with a text that lives for ever.
pub fn panic_static(p: *const u8, len: usize) -> !;
/// The same; what the panic carries is kept by `panicking`. `silent`: nothing is printed and no hook is asked.
pub fn panic_carried(silent: bool) -> !;
/// The hook is done: unwinds with the newest panic.
pub fn panic_go() -> !;
/// What is called from now on instead of printing a panic; it ends in `panic_go`.
pub fn panic_hook(hook: fn());
/// Panics are printed again.
pub fn panic_unhook();
/// A fact about the newest panic, or the one caught last: 0 kind, 1 length of the text, 2 line, 3 column, 4 how many are under way.
pub fn panic_fact(which: u32) -> usize;
/// The text that `panic_static` was given.
pub fn panic_static_text() -> *const u8;
/// Writes the text of the panic.
pub unsafe fn panic_copy_text(to: *mut u8);
/// Calls `run` with `data`. Did it panic?
pub fn attempt(run: fn(*mut u8), data: *mut u8) -> bool;
/// Is a panic under way?
pub fn panicking() -> bool;
/// Ends the program at once.
pub fn abort() -> !;
/// Ends the program with a status.
pub fn exit(code: i32) -> !;

/// Sum, cut to the type's width.
pub const fn wrapping_add<T: Copy>(a: T, b: T) -> T;
/// Difference, cut to the type's width.
pub const fn wrapping_sub<T: Copy>(a: T, b: T) -> T;
/// Product, cut to the type's width.
pub const fn wrapping_mul<T: Copy>(a: T, b: T) -> T;
/// Shift to the left by `by` modulo the width.
pub const fn wrapping_shl<T: Copy>(a: T, by: u32) -> T;
/// Shift to the right by `by` modulo the width.
pub const fn wrapping_shr<T: Copy>(a: T, by: u32) -> T;
/// Sum that promises not to overflow.
pub const unsafe fn unchecked_add<T: Copy>(a: T, b: T) -> T;
/// Difference that promises not to overflow.
pub const unsafe fn unchecked_sub<T: Copy>(a: T, b: T) -> T;
/// Product that promises not to overflow.
pub const unsafe fn unchecked_mul<T: Copy>(a: T, b: T) -> T;
/// Shift to the left that promises to stay below the width.
pub const unsafe fn shl_unchecked<T: Copy>(a: T, by: u32) -> T;
/// Shift to the right that promises to stay below the width.
pub const unsafe fn shr_unchecked<T: Copy>(a: T, by: u32) -> T;
/// Quotient that promises neither a zero divisor nor an overflow.
pub const unsafe fn unchecked_div<T: Copy>(a: T, b: T) -> T;
/// Remainder that promises neither a zero divisor nor an overflow.
pub const unsafe fn unchecked_rem<T: Copy>(a: T, b: T) -> T;
/// Quotient that promises to leave no remainder.
pub const unsafe fn exact_div<T: Copy>(a: T, b: T) -> T;
/// Would the sum overflow?
pub const fn add_overflows<T: Copy>(a: T, b: T) -> bool;
/// Would the difference overflow?
pub const fn sub_overflows<T: Copy>(a: T, b: T) -> bool;
/// Would the product overflow?
pub const fn mul_overflows<T: Copy>(a: T, b: T) -> bool;
/// Turns the bits to the left.
pub const fn rotate_left<T: Copy>(a: T, by: u32) -> T;
/// Turns the bits to the right.
pub const fn rotate_right<T: Copy>(a: T, by: u32) -> T;
/// How many bits are set.
pub const fn count_ones<T: Copy>(a: T) -> u32;
/// How many zeros lead.
pub const fn leading_zeros<T: Copy>(a: T) -> u32;
/// How many zeros trail.
pub const fn trailing_zeros<T: Copy>(a: T) -> u32;
/// The bytes in reverse order.
pub const fn swap_bytes<T: Copy>(a: T) -> T;
/// The bits in reverse order.
pub const fn reverse_bits<T: Copy>(a: T) -> T;
/// What `as` does between integers.
pub const fn int_cast<A: Copy, B: Copy>(a: A) -> B;
/// Is it a signed integer type?
pub const fn int_is_signed<T>() -> bool;

/// A function of one number: 0 sqrt 1 floor 2 ceil 3 round 4 trunc 5 sin 6 cos 7 tan 8 exp 9 ln 10 log10 11 log2
/// 12 cbrt 13 asin 14 acos 15 atan 16 sinh 17 cosh 18 tanh 19 exp2 20 round_ties_even.
pub const fn float_unary(op: u32, a: f64) -> f64;
/// A function of two numbers: 0 powf 1 atan2 2 hypot 3 copysign 4 rem.
pub const fn float_binary(op: u32, a: f64, b: f64) -> f64;
/// The bits of the number.
pub const fn f32_bits(a: f32) -> u32;
/// The bits of the number.
pub const fn f64_bits(a: f64) -> u64;
/// The number with these bits.
pub const fn f32_from_bits(a: u32) -> f32;
/// The number with these bits.
pub const fn f64_from_bits(a: u64) -> f64;
/// Writes a finite, non-negative number as text: mode 0 Display, 1 Debug, 2 `{:e}`, 3 `{:E}`; precision -1 is the
/// shortest text that reads back as the same number. At most 1100 bytes; returns how many.
pub unsafe fn float_format(a: f64, is_f32: bool, mode: u32, precision: isize, to: *mut u8) -> usize;
/// Reads a number; false when the text is none.
pub unsafe fn float_parse(p: *const u8, len: usize, is_f32: bool, to: *mut f64) -> bool;

/// Classes of scalars: 0 alphabetic 1 numeric 2 whitespace 3 uppercase 4 lowercase 5 control.
pub const fn char_is(class: u32, c: u32) -> bool;
/// The index-th scalar of the upper or lower case of `c`, 0xffff_ffff past the end.
pub const fn char_case(upper: bool, c: u32, index: u32) -> u32;
/// Does Debug show the scalar as itself?
pub const fn char_printable(c: u32) -> bool;

/// The line of the program from which the library was called.
pub fn caller_line() -> u32;
/// The column of the program from which the library was called.
pub fn caller_column() -> u32;

/// A promise that the caller gave is not kept: a fault. Which one: a number of `PROMISE_...`.
pub const unsafe fn broken_promise(which: u32);

/// The number has a place in the integer's type.
pub const PROMISE_TO_INTEGER: u32 = 0;
/// The negative has a place in the type.
pub const PROMISE_NEGATION: u32 = 1;
/// A condition holds.
pub const PROMISE_CONDITION: u32 = 2;
/// The number is not zero.
pub const PROMISE_NOT_ZERO: u32 = 3;
/// Operands and result are finite.
pub const PROMISE_FINITE: u32 = 4;
/// The numbers have no bit in common.
pub const PROMISE_DISJOINT: u32 = 5;
