// Suffixes and sizes of numbers matter only in code that stays.
#[cfg(any())]
fn left_out() -> u8 {
    1u7 + 999999999999999999999999999999999999999999
}

fn main() {
    #[cfg(any())]
    let _number = 5f31;
    println!("left out"); //~| left out
}
