use std::mem::MaybeUninit;

struct Slab<T, const N: usize> {
    slots: [MaybeUninit<T>; N],
    used: usize,
}

impl<T, const N: usize> Slab<T, N> {
    fn new() -> Self {
        Slab { slots: [const { MaybeUninit::uninit() }; N], used: 0 }
    }

    fn push(&mut self, value: T) -> usize {
        self.slots[self.used].write(value);
        self.used += 1;
        self.used - 1
    }

    fn take(&mut self, at: usize) -> T {
        assert!(at < N);
        unsafe { self.slots[at].assume_init_read() } //~ uninitialised
    }
}

fn main() {
    let mut slab: Slab<u32, 4> = Slab::new();
    slab.push(1);
    println!("{}", slab.take(0));
    println!("{}", slab.take(1));
}
//~| 1
