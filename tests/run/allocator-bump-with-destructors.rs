use std::alloc::{alloc, dealloc, handle_alloc_error, Layout};
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::mem::{align_of, size_of, needs_drop, MaybeUninit};
use std::ptr::{self, NonNull};

pub struct Bump<'a> {
    start: NonNull<u8>,
    size: usize,
    offset: Cell<usize>,
    drops: RefCell<Vec<(*mut u8, unsafe fn(*mut u8))>>,
    _p: PhantomData<&'a ()>,
}
unsafe fn drop_of<T>(p: *mut u8) { ptr::drop_in_place(p as *mut T) }
impl<'a> Bump<'a> {
    pub fn new(size: usize) -> Self {
        let layout = Layout::from_size_align(size, 16).expect("layout");
        let start = unsafe { NonNull::new(alloc(layout)).unwrap_or_else(|| handle_alloc_error(layout)) };
        Bump { start, size, offset: Cell::new(0), drops: RefCell::new(vec![]), _p: PhantomData }
    }
    pub fn alloc_layout(&self, layout: Layout) -> Option<NonNull<u8>> {
        let base = self.start.as_ptr() as usize;
        let at = (base + self.offset.get()).checked_next_multiple_of(layout.align())? - base;
        let end = at.checked_add(layout.size())?;
        if end > self.size { return None; }
        self.offset.set(end);
        Some(unsafe { NonNull::new_unchecked(self.start.as_ptr().add(at)) })
    }
    pub fn alloc<T>(&self, value: T) -> Option<&mut T> {
        let p = self.alloc_layout(Layout::new::<T>())?.cast::<T>();
        unsafe {
            p.as_ptr().write(value);
            if needs_drop::<T>() { self.drops.borrow_mut().push((p.as_ptr().cast(), drop_of::<T>)); }
            Some(&mut *p.as_ptr())
        }
    }
    pub fn alloc_slice<T: Copy>(&self, v: &[T]) -> Option<&mut [T]> {
        let layout = Layout::for_value(v);
        let p = self.alloc_layout(layout)?.cast::<T>();
        unsafe { ptr::copy_nonoverlapping(v.as_ptr(), p.as_ptr(), v.len()); Some(std::slice::from_raw_parts_mut(p.as_ptr(), v.len())) }
    }
    pub fn alloc_str(&self, s: &str) -> Option<&mut str> {
        let b = self.alloc_slice(s.as_bytes())?;
        Some(unsafe { std::str::from_utf8_unchecked_mut(b) })
    }
    pub fn reset(&mut self) {
        for (p, f) in self.drops.get_mut().drain(..).rev() { unsafe { f(p) } }
        self.offset.set(0);
    }
}
impl Drop for Bump<'_> { fn drop(&mut self) { self.reset(); unsafe { dealloc(self.start.as_ptr(), Layout::from_size_align_unchecked(self.size, 16)) } } }
struct Noisy(&'static str);
impl Drop for Noisy { fn drop(&mut self) { println!("drop {}", self.0) } }
#[repr(align(32))] #[derive(Debug, Clone, Copy)] struct Wide(u8);
fn main() {
    let mut b = Bump::new(512);
    let x = b.alloc(5u8).unwrap();
    let y = b.alloc(7u64).unwrap();
    *x += 1; *y += *x as u64;
    println!("{x} {y}");
    let s = b.alloc_str("hällo").unwrap(); s.make_ascii_uppercase(); println!("{s}");
    let w = b.alloc(Wide(3)).unwrap(); println!("{:?} {}", w, (w as *const Wide as usize) % 32);
    b.alloc(Noisy("a")).unwrap(); b.alloc(Noisy("b")).unwrap();
    let sl = b.alloc_slice(&[1u16,2,3]).unwrap(); sl.sort_by(|a,b| b.cmp(a)); println!("{sl:?}");
    println!("{}", b.alloc([0u8; 1000]).is_none());
    b.reset();
    println!("after reset {}", b.offset.get());
    b.alloc(Noisy("c")).unwrap();
    let u: &mut MaybeUninit<u32> = b.alloc(MaybeUninit::uninit()).unwrap(); u.write(3);
    println!("{} {} {}", unsafe{u.assume_init()}, size_of::<Bump>(), align_of::<Wide>());
}
//~| 6 13
//~| HäLLO
//~| Wide(3) 0
//~| [3, 2, 1]
//~| true
//~| drop b
//~| drop a
//~| after reset 0
//~| 3 56 32
//~| drop c
