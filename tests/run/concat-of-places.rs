// concat! takes the text of line!, column! and file!, and of other macros that are literals.
fn place() -> &'static str {
    concat!("at ", line!(), ":", column!())
}

macro_rules! here {
    () => {
        concat!(file!(), "#", line!())
    };
}

fn main() {
    println!("{}", place()); //~| at 3:34
    let (path, line) = here!().split_once('#').unwrap();
    println!("{} {line}", path.ends_with("concat-of-places.rs")); //~| true 14
    println!("{}", concat!(stringify!(a + b), concat!('x', 1), true, -2.5)); //~| a + bx1true-2.5
    println!("{:?}", std::array::repeat::<_, 3>("tea".to_string())); //~| ["tea", "tea", "tea"]
    println!("{} {}", char::MAX_LEN_UTF8, char::MAX_LEN_UTF16); //~| 4 2
    let layout = std::alloc::Layout::new::<u32>();
    println!("{:?}", layout.repeat_packed(3).map(|l| l.size())); //~| Ok(12)
    println!("{:?}", layout.extend_packed(std::alloc::Layout::new::<u8>()).map(|l| l.size())); //~| Ok(5)
}
