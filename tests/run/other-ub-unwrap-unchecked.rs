fn main() {
    let jar: Option<i32> = None;
    let n = unsafe { jar.unwrap_unchecked() }; //~ other-ub
    println!("{n}");
}
