struct Owner {
    p: *mut String,
}

impl Owner {
    fn new(s: &str) -> Owner {
        Owner { p: Box::into_raw(Box::new(s.to_string())) }
    }

    fn get(&self) -> &str {
        unsafe { &*self.p }
    }

    fn into_inner(self) -> String {
        let s = unsafe { *Box::from_raw(self.p) };
        std::mem::forget(self);
        s
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        println!("drop {}", self.get());
        unsafe { drop(Box::from_raw(self.p)) };
    }
}

fn main() {
    let a = Owner::new("a");
    let b = Owner::new("b");
    println!("{} {}", a.get(), b.get());
    let s = b.into_inner();
    println!("{s}");
}

//~| a b
//~| b
//~| drop a
