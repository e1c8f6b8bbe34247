fn main() {
    let o = Some(String::from("x"));
    match o {
        Some(s) => println!("{s}"),
        None => {}
    }
    println!("{:?}", o); //~ E0382
}
