struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let jar = Jar("old");
    let jar = Jar(if jar.0 == "old" { "new" } else { "none" });
    println!("have {}", jar.0);
}

//~| have new
//~| washed new
//~| washed old
