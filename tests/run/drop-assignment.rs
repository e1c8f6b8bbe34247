struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let mut jar = Jar("first");
    println!("before");
    jar = Jar("second");
    println!("after");
    jar.0 = "renamed";
    let mut later;
    later = Jar("late");
    println!("{}", later.0);
    later = jar;
    println!("end {}", later.0);
}

//~| before
//~| washed first
//~| after
//~| late
//~| washed late
//~| end renamed
//~| washed renamed
