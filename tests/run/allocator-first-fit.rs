// a first-fit free-list allocator over one Vec<u8> with splitting and merging
use std::alloc::Layout;
use std::ptr::{null_mut, NonNull};
#[repr(C)] struct Hole { size: usize, next: *mut Hole }
struct Heap { start: *mut u8, len: usize, first: *mut Hole }
const MIN: usize = std::mem::size_of::<Hole>();
fn up(n: usize, a: usize) -> usize { (n + a - 1) & !(a - 1) }
impl Heap {
    unsafe fn new(start: *mut u8, len: usize) -> Heap {
        let h = start.cast::<Hole>(); h.write(Hole { size: len, next: null_mut() });
        Heap { start, len, first: h }
    }
    fn fit(l: Layout) -> usize { up(l.size().max(MIN), std::mem::align_of::<Hole>()) }
    unsafe fn take(&mut self, l: Layout) -> Option<NonNull<u8>> {
        let need = Self::fit(l);
        let mut link: *mut *mut Hole = &mut self.first;
        while !(*link).is_null() {
            let h = *link;
            if (*h).size >= need {
                if (*h).size - need >= MIN {
                    let rest = h.cast::<u8>().add(need).cast::<Hole>();
                    rest.write(Hole { size: (*h).size - need, next: (*h).next });
                    *link = rest;
                } else { *link = (*h).next; }
                return NonNull::new(h.cast());
            }
            link = &mut (*h).next;
        }
        None
    }
    unsafe fn give(&mut self, p: NonNull<u8>, l: Layout) {
        let size = Self::fit(l);
        let h = p.as_ptr().cast::<Hole>();
        let mut link: *mut *mut Hole = &mut self.first;
        while !(*link).is_null() && (*link) < h { link = &mut (**link).next; }
        h.write(Hole { size, next: *link });
        *link = h;
        let mut at = self.first;
        while !at.is_null() && !(*at).next.is_null() {
            if at.cast::<u8>().add((*at).size) == (*at).next.cast() { (*at).size += (*(*at).next).size; (*at).next = (*(*at).next).next; } else { at = (*at).next; }
        }
    }
    fn holes(&self) -> Vec<(usize, usize)> { let mut v = vec![]; let mut h = self.first; unsafe { while !h.is_null() { v.push((h.cast::<u8>().offset_from(self.start) as usize, (*h).size)); h = (*h).next; } } v }
}
fn main() { unsafe {
    let layout = Layout::from_size_align(256, 16).unwrap();
    let m = std::alloc::alloc(layout);
    let mut heap = Heap::new(m, 256);
    let l = Layout::new::<[u64; 4]>();
    let a = heap.take(l).unwrap(); let b = heap.take(l).unwrap(); let c = heap.take(l).unwrap();
    a.cast::<[u64;4]>().write([1;4]); b.cast::<[u64;4]>().write([2;4]); c.cast::<[u64;4]>().write([3;4]);
    println!("{:?}", heap.holes());
    heap.give(b, l); println!("{:?}", heap.holes());
    heap.give(a, l); println!("{:?}", heap.holes());
    println!("{:?}", c.cast::<[u64;4]>().read());
    heap.give(c, l); println!("{:?} {}", heap.holes(), heap.len);
    println!("{}", heap.take(Layout::from_size_align(300, 8).unwrap()).is_none());
    std::alloc::dealloc(m, layout);
} }
//~| [(96, 160)]
//~| [(32, 32), (96, 160)]
//~| [(0, 64), (96, 160)]
//~| [3, 3, 3, 3]
//~| [(0, 256)] 256
//~| true
