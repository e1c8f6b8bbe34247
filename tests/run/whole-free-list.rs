use std::ptr;

struct Slot {
    next: *mut Slot,
    value: u64,
}

struct Pool {
    slots: Vec<Slot>,
    free: *mut Slot,
    out: usize,
}

impl Pool {
    fn new(n: usize) -> Pool {
        let mut slots = Vec::with_capacity(n);
        for _ in 0..n {
            slots.push(Slot { next: ptr::null_mut(), value: 0 });
        }
        let mut pool = Pool { slots, free: ptr::null_mut(), out: 0 };
        let base = pool.slots.as_mut_ptr();
        for i in (0..n).rev() {
            unsafe {
                let slot = base.add(i);
                (*slot).next = pool.free;
                pool.free = slot;
            }
        }
        pool
    }

    fn take(&mut self, value: u64) -> Option<*mut Slot> {
        if self.free.is_null() {
            return None;
        }
        let slot = self.free;
        unsafe {
            self.free = (*slot).next;
            (*slot).value = value;
        }
        self.out += 1;
        Some(slot)
    }

    unsafe fn give(&mut self, slot: *mut Slot) {
        (*slot).next = self.free;
        self.free = slot;
        self.out -= 1;
    }
}

fn main() {
    let mut pool = Pool::new(2);
    let a = pool.take(1).unwrap();
    let b = pool.take(2).unwrap();
    println!("{} {}", pool.take(3).is_none(), pool.out);
    unsafe { pool.give(a) };
    let c = pool.take(4).unwrap();
    println!("{} {}", a == c, unsafe { (*c).value + (*b).value });
    println!("{}", pool.slots.len());
}

//~| true 2
//~| true 6
//~| 2
