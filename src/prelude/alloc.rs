//! The pantry: `Layout` says what is wanted, four functions take it out and put it back.

use crate::fmt;
use crate::intrinsics;
use crate::mem;
use crate::ptr::NonNull;

pub use crate::allocator::{AllocError, Allocator, Global};

/// The largest size that a block may have once it is rounded up to its alignment.
const LARGEST: usize = 0x7fff_ffff_ffff_ffff;

/// An alignment: a power of two.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
#[valid_range(1, 0x8000_0000_0000_0000)]
struct Alignment(usize);

/// Stands for all powers of two: no other number is a value of an alignment.
#[derive(Clone, Copy)]
#[repr(usize)]
enum PowerOfTwo {
    One = 1,
    Two = 2,
}

impl fmt::Debug for Alignment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)?;
        f.write_str(" (1 << ")?;
        fmt::Display::fmt(&self.0.trailing_zeros(), f)?;
        f.write_str(")")
    }
}

/// The size and the alignment of a block.
#[lang = "layout"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Layout {
    size: usize,
    align: Alignment,
}

impl Layout {
    /// The layout of a `T`.
    #[inline]
    pub const fn new<T>() -> Layout {
        Layout { size: mem::size_of::<T>(), align: Alignment(mem::align_of::<T>()) }
    }

    /// The layout of this very value.
    #[inline]
    pub const fn for_value<T: ?Sized>(value: &T) -> Layout {
        Layout { size: mem::size_of_val(value), align: Alignment(mem::align_of_val(value)) }
    }

    /// The layout of the value behind `value`, from its second half alone. (Not stable in Rust yet.)
    #[inline]
    #[unstable(layout_for_ptr)]
    pub const unsafe fn for_value_raw<T: ?Sized>(value: *const T) -> Layout {
        Layout { size: mem::size_of_val_raw(value), align: Alignment(mem::align_of_val_raw(value)) }
    }

    /// A layout from numbers; an error when `align` is no power of two or the size is too large for it.
    pub const fn from_size_align(size: usize, align: usize) -> Result<Layout, LayoutError> {
        if align == 0 || align & (align - 1) != 0 {
            return Err(LayoutError);
        }
        if size > LARGEST - (align - 1) {
            return Err(LayoutError);
        }
        Ok(Layout { size, align: Alignment(align) })
    }

    /// A layout from numbers that the caller vouches for.
    #[inline]
    pub const unsafe fn from_size_align_unchecked(size: usize, align: usize) -> Layout {
        if align & align.wrapping_sub(1) != 0 {
            let _: PowerOfTwo = intrinsics::transmute::<usize, PowerOfTwo>(align);
        }
        Layout { size, align: Alignment(align) }
    }

    /// The layout of `[T; n]`.
    pub const fn array<T>(n: usize) -> Result<Layout, LayoutError> {
        if intrinsics::mul_overflows(mem::size_of::<T>(), n) {
            return Err(LayoutError);
        }
        Layout::from_size_align(mem::size_of::<T>() * n, mem::align_of::<T>())
    }

    /// How many bytes.
    #[inline]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// What the block's address must be a multiple of.
    #[inline]
    pub const fn align(&self) -> usize {
        self.align.0
    }

    /// A pointer that is aligned for this layout and points nowhere.
    pub const fn dangling_ptr(&self) -> NonNull<u8> {
        unsafe { NonNull::new_unchecked(crate::ptr::without_provenance_mut::<u8>(self.align.0)) }
    }

    /// The same layout with at least this alignment.
    pub const fn align_to(&self, align: usize) -> Result<Layout, LayoutError> {
        let wanted = if align > self.align.0 { align } else { self.align.0 };
        if align == 0 || align & (align - 1) != 0 {
            return Err(LayoutError);
        }
        Layout::from_size_align(self.size, wanted)
    }

    /// How many bytes must follow so that the next place is a multiple of `align`.
    #[unstable(ptr_alignment_type)]
    pub const fn padding_needed_for(&self, align: usize) -> usize {
        round_up(self.size, align) - self.size
    }

    /// The size rounded up to the alignment.
    pub const fn pad_to_align(&self) -> Layout {
        Layout { size: round_up(self.size, self.align.0), align: self.align }
    }

    /// This layout with `next` behind it, as in a `repr(C)` struct; also the offset of `next`.
    pub const fn extend(&self, next: Layout) -> Result<(Layout, usize), LayoutError> {
        let align = if next.align.0 > self.align.0 { next.align.0 } else { self.align.0 };
        let offset = round_up(self.size, next.align.0);
        if intrinsics::add_overflows(offset, next.size) {
            return Err(LayoutError);
        }
        match Layout::from_size_align(offset + next.size, align) {
            Ok(layout) => Ok((layout, offset)),
            Err(error) => Err(error),
        }
    }

    /// This and `next` without padding between them.
    pub const fn extend_packed(&self, next: Layout) -> Result<Layout, LayoutError> {
        if intrinsics::add_overflows(self.size, next.size) {
            return Err(LayoutError);
        }
        Layout::from_size_align(self.size + next.size, self.align.0)
    }

    /// `n` of these in a row without padding between them.
    pub const fn repeat_packed(&self, n: usize) -> Result<Layout, LayoutError> {
        if intrinsics::mul_overflows(self.size, n) {
            return Err(LayoutError);
        }
        Layout::from_size_align(self.size * n, self.align.0)
    }

    /// `n` of these in a row; also the distance from one to the next.
    pub const fn repeat(&self, n: usize) -> Result<(Layout, usize), LayoutError> {
        let step = round_up(self.size, self.align.0);
        if n == 0 {
            return Ok((Layout { size: 0, align: self.align }, step));
        }
        if intrinsics::mul_overflows(step, n) {
            return Err(LayoutError);
        }
        match Layout::from_size_align(step * n - (step - self.size), self.align.0) {
            Ok(layout) => Ok((layout, step)),
            Err(error) => Err(error),
        }
    }
}

/// The next multiple of `align`.
const fn round_up(size: usize, align: usize) -> usize {
    (size + align - 1) & !(align - 1)
}

/// The numbers given do not make a layout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayoutError;

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid parameters to Layout::from_size_align")
    }
}

impl crate::error::Error for LayoutError {}

/// Takes a block out of the pantry; null when there is none. Its bytes are not initialised.
#[inline]
pub unsafe fn alloc(layout: Layout) -> *mut u8 {
    intrinsics::alloc(layout.size, layout.align.0)
}

/// Takes a block out of the pantry and fills it with zeros.
#[inline]
pub unsafe fn alloc_zeroed(layout: Layout) -> *mut u8 {
    intrinsics::alloc_zeroed(layout.size, layout.align.0)
}

/// Puts a block back; `layout` must be the one it was taken with.
#[inline]
pub unsafe fn dealloc(ptr: *mut u8, layout: Layout) {
    intrinsics::dealloc(ptr, layout.size, layout.align.0)
}

/// Exchanges a block for one of `new_size` bytes; `layout` is the one it has now.
#[inline]
pub unsafe fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
    intrinsics::realloc(ptr, layout.size, layout.align.0, new_size)
}

/// Ends the program because the pantry had no block.
pub fn handle_alloc_error(layout: Layout) -> ! {
    intrinsics::alloc_failed(layout.size, layout.align.0)
}

/// Something that hands out blocks.
#[lang = "global_alloc"]
pub unsafe trait GlobalAlloc {
    /// Takes a block.
    unsafe fn alloc(&self, layout: Layout) -> *mut u8;
    /// Puts a block back.
    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout);

    /// Takes a block of zeros.
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        let block = self.alloc(layout);
        if !block.is_null() {
            block.write_bytes(0, layout.size);
        }
        block
    }

    /// Takes a new block, copies, and puts the old one back.
    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        let new_layout = Layout::from_size_align_unchecked(new_size, layout.align.0);
        let block = self.alloc(new_layout);
        if !block.is_null() {
            let common = if layout.size < new_size { layout.size } else { new_size };
            crate::ptr::copy_nonoverlapping(ptr as *const u8, block, common);
            self.dealloc(ptr, layout);
        }
        block
    }
}

/// The allocator of the operating system: here C's `malloc`. What it gives goes back to it, and not to `dealloc`.
#[derive(Clone, Copy, Debug, Default)]
pub struct System;

unsafe impl GlobalAlloc for System {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        intrinsics::system_alloc(layout.size, layout.align.0)
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        intrinsics::system_alloc_zeroed(layout.size, layout.align.0)
    }
    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        intrinsics::system_dealloc(ptr, layout.size, layout.align.0)
    }
    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        intrinsics::system_realloc(ptr, layout.size, layout.align.0, new_size)
    }
}

/// Takes a block for the library's own types; ends the program when there is none. Size 0 takes nothing.
pub(crate) fn take_block(layout: Layout) -> NonNull<u8> {
    if layout.size == 0 {
        return layout.dangling_ptr();
    }
    unsafe {
        let block = alloc(layout);
        if block.is_null() {
            handle_alloc_error(layout);
        }
        NonNull::new_unchecked(block)
    }
}

/// Puts a block of the library's own types back. Size 0 was never taken.
pub(crate) unsafe fn put_back(block: NonNull<u8>, layout: Layout) {
    if layout.size != 0 {
        dealloc(block.as_ptr(), layout);
    }
}
