fn main() {
    let jar = String::from("salt");
    let other = jar;
    println!("{}", jar); //~ E0382
    println!("{other}");
}
