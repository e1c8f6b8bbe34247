fn main() {
    let mut a = 1u32;
    let mut text = String::new();
    let pair = (String::from("p"), String::from("q"));
    (text, _) = pair;
    println!("{} {} {}", a, text, pair.0); //~ E0382
    let b = 1;
    (b, a) = (2, 3); //~ E0384
    println!("{a} {b}");
}
