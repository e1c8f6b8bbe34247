struct Shelf {
    jar: *mut u64,
    spare: Option<Box<u64>>,
}

impl Shelf {
    fn refill(&mut self, n: u64) {
        self.jar = Box::into_raw(Box::new(n)); //~ leak(8,8) lost(8)
    }
}

fn main() {
    let mut s = Shelf { jar: std::ptr::null_mut(), spare: None };
    s.refill(1);
    s.spare = Some(Box::new(5));
    s.refill(2);
    println!("{} {:?}", unsafe { *s.jar }, s.spare);
    unsafe { drop(Box::from_raw(s.jar)) };
}

//~| 2 Some(5)
