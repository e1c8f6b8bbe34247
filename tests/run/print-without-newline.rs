fn main() {
    print!("salt");
    print!(", {}", "pepper");
    eprintln!("to the other stream");
    print!(", thyme");
}
//~ stderr-contains: to the other stream

//~| salt, pepper, thyme
//~ out: no newline at the end
