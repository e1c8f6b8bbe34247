const N: u8 = 255 + 1; //~ E0080

fn main() {
    println!("{N}");
}
