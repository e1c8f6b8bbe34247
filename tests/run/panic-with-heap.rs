fn main() {
    let names = vec![String::from("ada"), String::from("grace")];
    let boxed = Box::new(7);
    let place = names.len() + *boxed;
    println!("{}", names[place]); //~ panic
}
