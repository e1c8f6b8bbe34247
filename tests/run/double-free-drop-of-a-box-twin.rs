struct Shelf {
    jar: Box<i32>,
}

fn main() {
    let a = Shelf { jar: Box::new(5) };
    let b = unsafe { std::ptr::read(&a) };
    println!("{}", b.jar);
    drop(a); //~ freed
    drop(b); //~ double-free@5
}

//~| 5
