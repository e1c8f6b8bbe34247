struct Jar {
    name: String,
}

fn take(j: &Jar) -> String {
    j.name //~ E0507
}

fn main() {
    println!("{}", take(&Jar { name: String::new() }));
}
