//~ no-rustc: it works for minutes, then says that the value is too big
fn main() {
    let a = (1, 1);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a); //~ unsupported
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    let a = (a, a);
    println!("{}", std::mem::size_of_val(&a));
}
