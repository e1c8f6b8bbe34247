use std::ptr::null_mut;

union Slot {
    next: *mut Slot,
    value: u64,
}

struct Pool {
    slots: Vec<Slot>,
    free: *mut Slot,
}

impl Pool {
    fn new(count: usize) -> Pool {
        let mut slots: Vec<Slot> = (0..count).map(|_| Slot { next: null_mut() }).collect();
        let mut free = null_mut();
        for slot in slots.iter_mut().rev() {
            slot.next = free;
            free = slot;
        }
        Pool { slots, free }
    }

    fn take(&mut self) -> *mut u64 {
        let slot = self.free;
        unsafe {
            self.free = (*slot).next; //~ null-pointer
            &raw mut (*slot).value
        }
    }

    fn put_back(&mut self, place: *mut u64) {
        let slot = place.cast::<Slot>();
        unsafe { (*slot).next = self.free };
        self.free = slot;
    }
}

fn main() {
    let mut pool = Pool::new(2);
    for i in 0..3 {
        let place = pool.take();
        unsafe { place.write(i) };
    }
    println!("{}", pool.slots.len());
}
