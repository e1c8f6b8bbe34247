fn check(n: i32) -> i32 {
    if n > 0 {
        return n;
    }
    unsafe { std::hint::unreachable_unchecked() } //~ other-ub
}

fn main() {
    println!("{}", check(1));
    println!("{}", check(0));
}

//~| 1
