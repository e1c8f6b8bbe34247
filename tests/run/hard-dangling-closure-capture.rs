fn make() -> impl Fn() -> i32 {
    let n = 5;
    let p = &raw const n;
    move || unsafe { *p } //~ dangling
}

fn main() {
    let f = make();
    println!("{}", f());
}
