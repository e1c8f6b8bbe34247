fn main() {
    let soup = Box::new(350);
    println!("Soup: {} grams.", soup);
}
