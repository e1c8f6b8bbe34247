fn spices() -> &'static [i32] {
    &[1, 2, 3]
}
fn pair() -> &'static (u8, Option<u8>) {
    &(1, None)
}
fn number() -> &'static i32 {
    &(3 + 4)
}

fn main() {
    let here: &'static u8 = &7;
    println!("{:?} {:?} {} {}", spices(), pair(), number(), here); //~| [1, 2, 3] (1, None) 7 7
}
