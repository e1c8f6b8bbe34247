fn main() {
    let spoon: *const String;
    spoon = &String::from("soup");
    println!("{}", unsafe { (&*spoon).len() }); //~ dangling
}
