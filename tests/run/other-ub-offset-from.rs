fn main() {
    let a = 1;
    let b = 2;
    let n = unsafe { (&raw const a).offset_from(&raw const b) }; //~ other-ub
    println!("{n}");
}
