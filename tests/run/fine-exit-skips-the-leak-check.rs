fn main() {
    let jar = Box::new(String::from("left on the stove"));
    std::mem::forget(jar);
    std::process::exit(3); //~ exit: 3
    //~ ending: exited
    //~ no-rustc: ends with a status of its own
}
