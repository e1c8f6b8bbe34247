fn swap(a: *mut String, b: *mut String) {
    unsafe {
        let t = a.read();
        std::ptr::copy_nonoverlapping(b, a, 1); //~ other-ub
        b.write(t);
    }
}

fn main() {
    let mut x = String::from("x");
    let mut y = String::from("y");
    swap(&mut x, &mut y);
    println!("{x} {y}");
    let p = &raw mut x;
    swap(p, p);
}

//~| y x
