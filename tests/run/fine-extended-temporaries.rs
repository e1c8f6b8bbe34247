fn name() -> String {
    String::from("dill")
}

fn main() {
    let label = &name();
    let pair = (&name(), 1);
    let raw: *const String = label;
    println!("{} {} {}", label, pair.0, unsafe { &*raw }); //~| dill dill dill
}
