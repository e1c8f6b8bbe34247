struct Stack<T> {
    items: *mut T,
    len: usize,
    cap: usize,
}

impl<T> Stack<T> {
    fn with_capacity(cap: usize) -> Self {
        let layout = std::alloc::Layout::array::<T>(cap).unwrap();
        Stack { items: unsafe { std::alloc::alloc(layout) }.cast(), len: 0, cap }
    }

    fn push(&mut self, item: T) {
        unsafe { self.items.add(self.len).write(item) }; //~ out-of-bounds
        self.len += 1;
    }
}

fn main() {
    let mut s = Stack::with_capacity(2);
    for i in 0..3 {
        println!("pushing {i} of {}", s.cap);
        s.push((i, i * 2));
    }
}

//~| pushing 0 of 2
//~| pushing 1 of 2
//~| pushing 2 of 2
