//@ edition:2024
struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

impl Jar {
    fn length(&self) -> usize {
        self.0.len()
    }
}

fn measure() -> usize {
    let _local = Jar("local");
    Jar("tail").length()
}

fn main() {
    println!("{}", measure());
    let n = {
        let _inner = Jar("inner");
        Jar("block tail").length()
    };
    println!("{n}");
}

//~| washed tail
//~| washed local
//~| 4
//~| washed block tail
//~| washed inner
//~| 10
