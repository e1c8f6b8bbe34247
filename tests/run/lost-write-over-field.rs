struct Shelf { jar: Box<u64>, n: u8 }
fn main() {
    let mut s = Shelf { jar: Box::new(1), n: 2 }; //~ leak(8,8)
    println!("{}", s.n);
    unsafe { std::ptr::write(&mut s.jar, Box::new(5)) }; //~ lost(8)
    println!("{}", s.jar);
}

//~| 2
//~| 5
