struct Jar {
    name: String,
}

impl Drop for Jar {
    fn drop(&mut self) {}
}

fn main() {
    let j = Jar { name: String::new() };
    let n = j.name; //~ E0509
    println!("{n}");
}
