struct Jar;

impl Drop for Jar {
    fn drop(&mut self) {}
}

fn main() {
    let j = Jar;
    j.drop(); //~ E0040
}
