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
            self.free = (*slot).next; //~ dangling
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
    let mut pool = Pool::new(4);
    let first = pool.take();
    pool.put_back(first);
    unsafe { *first = 0x1234_5678 }; // the slot is the pool's again
    pool.take();
    pool.take();
    println!("{}", pool.slots.len());
}
