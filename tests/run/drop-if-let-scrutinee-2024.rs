//@ edition:2024
struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

impl Jar {
    fn open(&self) -> Option<u32> {
        if self.0 == "full" { Some(1) } else { None }
    }
}

fn main() {
    if let Some(n) = Jar("full").open() {
        println!("then {n}");
    } else {
        println!("else");
    }
    if let Some(n) = Jar("empty").open() {
        println!("then {n}");
    } else {
        println!("else");
    }
    println!("end");
}

//~| then 1
//~| washed full
//~| washed empty
//~| else
//~| end
