fn name() -> String {
    "salt" //~ E0308
}

fn main() {
    println!("{}", name());
}
