fn place() -> u32 {
    0
}

fn main() {
    let mut a = 1u32;
    (a, place()) = (1, 2); //~ E0070
    (a, 5) = (1, 2); //~ E0070
    place() = 1; //~ E0070
    (a, _, _) = (1, 2); //~ E0308
    println!("{a}");
}
