// A constant of an impl fails where it is used, not before.
struct Used;
#[allow(dead_code)]
impl Used {
    const FAILS: i32 = panic!("asked"); //~ E0080
    const FAILS_TOO: i32 = panic!("not asked");
}

fn main() {
    println!("{}", Used::FAILS);
}
//~ no-rustc: found when code is made, and tests only check
