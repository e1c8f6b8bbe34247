//! Allocators as values: the trait `Allocator`, and the two that there are. (Not stable in Rust yet; `Box` and `Vec`
//! take their blocks from the global one here.)

use crate::alloc::{self, GlobalAlloc, Layout, System};
use crate::fmt;
use crate::ptr::{self, NonNull};
use crate::rc::Rc;
use crate::sync::Arc;

/// There was no block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[unstable(allocator_api)]
pub struct AllocError;

impl fmt::Display for AllocError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("memory allocation failed")
    }
}

impl crate::error::Error for AllocError {}

/// Something that hands out blocks, also of size 0. What is given back or exchanged must come from it, with its layout.
#[unstable(allocator_api)]
pub unsafe trait Allocator {
    /// Takes a block.
    fn allocate(&self, layout: Layout) -> Result<NonNull<[u8]>, AllocError>;

    /// Puts a block back.
    unsafe fn deallocate(&self, block: NonNull<u8>, layout: Layout);

    /// Takes a block of zeros.
    fn allocate_zeroed(&self, layout: Layout) -> Result<NonNull<[u8]>, AllocError> {
        let block = self.allocate(layout)?;
        unsafe { block.as_non_null_ptr().as_ptr().write_bytes(0, block.len()) };
        Ok(block)
    }

    /// Exchanges a block for a larger one.
    unsafe fn grow(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        let larger = self.allocate(new)?;
        ptr::copy_nonoverlapping(block.as_ptr() as *const u8, larger.as_mut_ptr(), old.size());
        self.deallocate(block, old);
        Ok(larger)
    }

    /// The same; what is new is filled with zeros.
    unsafe fn grow_zeroed(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        let larger = self.allocate_zeroed(new)?;
        ptr::copy_nonoverlapping(block.as_ptr() as *const u8, larger.as_mut_ptr(), old.size());
        self.deallocate(block, old);
        Ok(larger)
    }

    /// Exchanges a block for a smaller one.
    unsafe fn shrink(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        let smaller = self.allocate(new)?;
        ptr::copy_nonoverlapping(block.as_ptr() as *const u8, smaller.as_mut_ptr(), new.size());
        self.deallocate(block, old);
        Ok(smaller)
    }

    /// The allocator, lent.
    fn by_ref(&self) -> &Self
    where
        Self: Sized,
    {
        self
    }
}

/// The global allocator: the pantry that `alloc` and `dealloc` use.
#[lang = "global"]
#[derive(Clone, Copy, Debug, Default)]
#[unstable(allocator_api)]
pub struct Global;

/// What `Global` and `System` have in common: four functions that know nothing of blocks of size 0.
trait Source {
    unsafe fn take(&self, layout: Layout, zeroed: bool) -> *mut u8;
    unsafe fn put_back(&self, block: *mut u8, layout: Layout);
    unsafe fn exchange(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8;
}

impl Source for Global {
    unsafe fn take(&self, layout: Layout, zeroed: bool) -> *mut u8 {
        if zeroed { alloc::alloc_zeroed(layout) } else { alloc::alloc(layout) }
    }
    unsafe fn put_back(&self, block: *mut u8, layout: Layout) {
        alloc::dealloc(block, layout)
    }
    unsafe fn exchange(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        alloc::realloc(block, layout, size)
    }
}

impl Source for System {
    unsafe fn take(&self, layout: Layout, zeroed: bool) -> *mut u8 {
        if zeroed { GlobalAlloc::alloc_zeroed(self, layout) } else { GlobalAlloc::alloc(self, layout) }
    }
    unsafe fn put_back(&self, block: *mut u8, layout: Layout) {
        GlobalAlloc::dealloc(self, block, layout)
    }
    unsafe fn exchange(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        GlobalAlloc::realloc(self, block, layout, size)
    }
}

fn whole(block: *mut u8, size: usize) -> Result<NonNull<[u8]>, AllocError> {
    match NonNull::new(block) {
        Some(block) => Ok(NonNull::slice_from_raw_parts(block, size)),
        None => Err(AllocError),
    }
}

fn take<S: Source>(source: &S, layout: Layout, zeroed: bool) -> Result<NonNull<[u8]>, AllocError> {
    if layout.size() == 0 {
        return Ok(NonNull::slice_from_raw_parts(layout.dangling_ptr(), 0));
    }
    whole(unsafe { source.take(layout, zeroed) }, layout.size())
}

unsafe fn put_back<S: Source>(source: &S, block: NonNull<u8>, layout: Layout) {
    if layout.size() != 0 {
        source.put_back(block.as_ptr(), layout);
    }
}

unsafe fn grow<S: Source>(
    source: &S,
    block: NonNull<u8>,
    old: Layout,
    new: Layout,
    zeroed: bool,
) -> Result<NonNull<[u8]>, AllocError> {
    if old.size() == 0 {
        return take(source, new, zeroed);
    }
    let larger = if old.align() == new.align() {
        let larger = whole(source.exchange(block.as_ptr(), old, new.size()), new.size())?;
        if zeroed {
            larger.as_mut_ptr().add(old.size()).write_bytes(0, new.size() - old.size());
        }
        larger
    } else {
        let larger = take(source, new, zeroed)?;
        ptr::copy_nonoverlapping(block.as_ptr() as *const u8, larger.as_mut_ptr(), old.size());
        source.put_back(block.as_ptr(), old);
        larger
    };
    Ok(larger)
}

unsafe fn shrink<S: Source>(
    source: &S,
    block: NonNull<u8>,
    old: Layout,
    new: Layout,
) -> Result<NonNull<[u8]>, AllocError> {
    if new.size() == 0 {
        put_back(source, block, old);
        return take(source, new, false);
    }
    if old.align() == new.align() {
        return whole(source.exchange(block.as_ptr(), old, new.size()), new.size());
    }
    let smaller = take(source, new, false)?;
    ptr::copy_nonoverlapping(block.as_ptr() as *const u8, smaller.as_mut_ptr(), new.size());
    put_back(source, block, old);
    Ok(smaller)
}

#[each(Global, System)]
unsafe impl Allocator for each {
    fn allocate(&self, layout: Layout) -> Result<NonNull<[u8]>, AllocError> {
        take(self, layout, false)
    }
    fn allocate_zeroed(&self, layout: Layout) -> Result<NonNull<[u8]>, AllocError> {
        take(self, layout, true)
    }
    unsafe fn deallocate(&self, block: NonNull<u8>, layout: Layout) {
        put_back(self, block, layout)
    }
    unsafe fn grow(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        grow(self, block, old, new, false)
    }
    unsafe fn grow_zeroed(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        grow(self, block, old, new, true)
    }
    unsafe fn shrink(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        shrink(self, block, old, new)
    }
}

#[each(&A, &mut A, Box<A>, Rc<A>, Arc<A>)]
unsafe impl<A: Allocator + ?Sized> Allocator for each {
    fn allocate(&self, layout: Layout) -> Result<NonNull<[u8]>, AllocError> {
        (**self).allocate(layout)
    }
    fn allocate_zeroed(&self, layout: Layout) -> Result<NonNull<[u8]>, AllocError> {
        (**self).allocate_zeroed(layout)
    }
    unsafe fn deallocate(&self, block: NonNull<u8>, layout: Layout) {
        (**self).deallocate(block, layout)
    }
    unsafe fn grow(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        (**self).grow(block, old, new)
    }
    unsafe fn grow_zeroed(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        (**self).grow_zeroed(block, old, new)
    }
    unsafe fn shrink(&self, block: NonNull<u8>, old: Layout, new: Layout) -> Result<NonNull<[u8]>, AllocError> {
        (**self).shrink(block, old, new)
    }
}
