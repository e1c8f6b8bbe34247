fn main() {
    let mut shelf = vec![String::from("a"), String::from("b"), String::from("c")];
    unsafe {
        let p = shelf.as_mut_ptr();
        let taken = p.read();
        std::ptr::copy(p.add(1), p, 2);
        shelf.set_len(2);
        println!("{taken}");
    }
    println!("{:?}", shelf);
    let mut a = String::from("left");
    let mut b = String::from("right");
    unsafe { std::ptr::swap(&mut a, &mut b) };
    println!("{a} {b}");
    let p = &raw mut a;
    let old = unsafe { p.replace(String::from("new")) };
    println!("{old} {a}");
}

//~| a
//~| ["b", "c"]
//~| right left
//~| right new
