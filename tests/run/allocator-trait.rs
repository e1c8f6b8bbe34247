#![feature(allocator_api, slice_ptr_get)]
use std::alloc::{Allocator, Global, Layout, System, AllocError};
use std::ptr::NonNull;
use std::slice;
fn check_alloc<T: Allocator>(allocator: T) {
    unsafe {
        for &align in &[4, 8, 16, 32] {
            let layout_20 = Layout::from_size_align(20, align).unwrap();
            let layout_40 = Layout::from_size_align(40, 4 * align).unwrap();
            let layout_10 = Layout::from_size_align(10, align / 2).unwrap();
            for _ in 0..4 {
                let a = allocator.allocate(layout_20).unwrap().as_non_null_ptr();
                assert_eq!(a.as_ptr() as usize % layout_20.align(), 0);
                allocator.deallocate(a, layout_20);
            }
            let p1 = allocator.allocate_zeroed(layout_20).unwrap().as_non_null_ptr();
            assert_eq!(*p1.as_ptr(), 0);
            let p2 = allocator.grow(p1, layout_20, layout_40).unwrap().as_non_null_ptr();
            assert_eq!(p2.as_ptr() as usize % layout_40.align(), 0);
            let s = slice::from_raw_parts(p2.as_ptr(), 20);
            assert_eq!(s, &[0u8; 20]);
            let p3 = allocator.grow(p2, layout_40, layout_40).unwrap().as_non_null_ptr();
            let p4 = allocator.shrink(p3, layout_40, layout_10).unwrap().as_non_null_ptr();
            let s = slice::from_raw_parts(p4.as_ptr(), 10);
            assert_eq!(s, &[0u8; 10]);
            let p5 = allocator.grow_zeroed(p4, layout_10, layout_40).unwrap().as_non_null_ptr();
            assert_eq!(slice::from_raw_parts(p5.as_ptr(), 40), &[0u8; 40]);
            allocator.deallocate(p5, layout_40);
            let z = allocator.allocate(Layout::new::<()>()).unwrap(); println!("{}", z.len());
        }
    }
}
struct Mine;
unsafe impl Allocator for Mine {
    fn allocate(&self, l: Layout) -> Result<NonNull<[u8]>, AllocError> { if l.size() > 100 { return Err(AllocError) } Global.allocate(l) }
    unsafe fn deallocate(&self, p: NonNull<u8>, l: Layout) { Global.deallocate(p, l) }
}
fn main() {
    check_alloc(System); check_alloc(Global); check_alloc(&Global); check_alloc(Mine);
    println!("{:?} {}", Mine.allocate(Layout::new::<[u64; 100]>()), AllocError);
    type T = [i32; 4];
    let l = Layout::new::<T>();
    let raw = Global.allocate(l).unwrap().as_non_null_ptr().as_ptr() as *mut T;
    let b = unsafe { raw.write([1; 4]); Box::from_raw(raw) };
    println!("{:?}", b);
    let raw = Box::into_raw(b);
    unsafe { Global.deallocate(NonNull::new(raw as *mut u8).unwrap(), l); }
    let d: &dyn Allocator = &Global;
    let p = d.allocate(l).unwrap(); unsafe { d.deallocate(p.cast(), l) };
    let v: Vec<u8, Global> = vec![1]; println!("{:?}", v);
}
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| 0
//~| Err(AllocError) memory allocation failed
//~| [1, 1, 1, 1]
//~| [1]
