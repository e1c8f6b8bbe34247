//! Programs with a `#[global_allocator]`: whatever std takes and gives back goes through it, also what std takes for
//! itself before `main` and for its output, as in a program of rustc's on Linux.

use crate::alloc::{self, GlobalAlloc, Layout};
use crate::intrinsics;
use crate::panicking;
use crate::ptr::NonNull;

/// `alloc`: asks the program's allocator.
#[lang = "ask_alloc"]
unsafe extern "C" fn ask_alloc<A: GlobalAlloc + 'static>(size: usize, align: usize) -> *mut u8 {
    intrinsics::asked(size);
    let layout = Layout::from_size_align_unchecked(size, align);
    let block = intrinsics::global_allocator::<A>().alloc(layout);
    intrinsics::handed_out(block, size, align);
    block
}

/// `alloc_zeroed`: asks the program's allocator.
#[lang = "ask_alloc_zeroed"]
unsafe extern "C" fn ask_alloc_zeroed<A: GlobalAlloc + 'static>(size: usize, align: usize) -> *mut u8 {
    intrinsics::asked(size);
    let layout = Layout::from_size_align_unchecked(size, align);
    let block = intrinsics::global_allocator::<A>().alloc_zeroed(layout);
    intrinsics::handed_out(block, size, align);
    block
}

/// `dealloc`: gives the block to the program's allocator.
#[lang = "ask_dealloc"]
unsafe extern "C" fn ask_dealloc<A: GlobalAlloc + 'static>(block: *mut u8, size: usize, align: usize) {
    intrinsics::handed_back(block, size, align, false);
    let layout = Layout::from_size_align_unchecked(size, align);
    intrinsics::global_allocator::<A>().dealloc(block, layout);
}

/// `realloc`: asks the program's allocator to exchange the block.
#[lang = "ask_realloc"]
unsafe extern "C" fn ask_realloc<A: GlobalAlloc + 'static>(
    block: *mut u8,
    size: usize,
    align: usize,
    new_size: usize,
) -> *mut u8 {
    intrinsics::asked(new_size);
    intrinsics::handed_back(block, size, align, true);
    let layout = Layout::from_size_align_unchecked(size, align);
    let new_block = intrinsics::global_allocator::<A>().realloc(block, layout, new_size);
    intrinsics::handed_out(new_block, new_size, align);
    new_block
}

/// The name of the main thread, with the zero at its end, is kept in a block of its own until the end.
const NAME: Layout = unsafe { Layout::from_size_align_unchecked(4, 1) };
/// What std remembers of the stack's guard pages is kept for ever.
const GUARDS: Layout = unsafe { Layout::from_size_align_unchecked(544, 8) };
/// What is printed waits here for its line to be full.
const BUFFER: Layout = unsafe { Layout::from_size_align_unchecked(1024, 1) };

/// The blocks that std took for itself, so that they are not lost.
static mut OWN: [Option<NonNull<u8>>; 3] = [None; 3];
/// Is the buffer being taken?
static mut ASKING: bool = false;

/// Takes a block that counts nowhere: it is none of the program's.
unsafe fn take_own(which: usize, layout: Layout) {
    intrinsics::std_asks(true);
    OWN[which] = Some(alloc::take_block(layout));
    intrinsics::std_asks(false);
}

unsafe fn put_back_own(which: usize, layout: Layout) {
    if let Some(block) = OWN[which] {
        OWN[which] = None;
        intrinsics::std_asks(true);
        alloc::put_back(block, layout);
        intrinsics::std_asks(false);
    }
}

/// Before `main`.
#[lang = "std_begins"]
fn std_begins() {
    unsafe {
        take_own(0, NAME);
        take_own(1, GUARDS);
    }
}

/// Before something is printed.
#[lang = "std_prints"]
fn std_prints(stream: u32) {
    unsafe {
        if stream != 1 || OWN[2].is_some() {
            return;
        }
        if ASKING {
            panicking::panic_text(
                "deadlock: the output asks the allocator for a buffer, and the allocator prints; `eprintln!` needs none",
            );
        }
        ASKING = true;
        take_own(2, BUFFER);
        ASKING = false;
    }
}

/// After `main`, before the variables of the thread are dropped.
#[lang = "std_ends"]
fn std_ends() {
    unsafe {
        put_back_own(2, BUFFER);
        put_back_own(0, NAME);
    }
}
