use std::mem::MaybeUninit;

struct Ring<T, const N: usize> {
    slots: [MaybeUninit<T>; N],
    first: usize,
    len: usize,
}

impl<T, const N: usize> Ring<T, N> {
    fn new() -> Self {
        Ring { slots: [const { MaybeUninit::uninit() }; N], first: 0, len: 0 }
    }

    fn push(&mut self, item: T) -> Result<(), T> {
        if self.len == N {
            return Err(item);
        }
        let at = (self.first + self.len) % N;
        self.slots[at].write(item);
        self.len += 1;
        Ok(())
    }

    fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let item = unsafe { self.slots[self.first].assume_init_read() };
        self.first = (self.first + 1) % N;
        self.len -= 1;
        Some(item)
    }
}

impl<T, const N: usize> Drop for Ring<T, N> {
    fn drop(&mut self) {
        let mut dropped = 0;
        while let Some(item) = self.pop() {
            drop(item);
            dropped += 1;
        }
        println!("dropped {dropped}");
    }
}

fn main() {
    let mut ring: Ring<String, 3> = Ring::new();
    for i in 0..4 {
        match ring.push(i.to_string()) {
            Ok(()) => println!("in {i}"),
            Err(back) => println!("full, {back} back"),
        }
    }
    println!("{:?}", ring.pop());
    println!("{:?}", ring.push("late".to_string()));
    println!("{:?}", ring.pop());
}

//~| in 0
//~| in 1
//~| in 2
//~| full, 3 back
//~| Some("0")
//~| Ok(())
//~| Some("1")
//~| dropped 2
