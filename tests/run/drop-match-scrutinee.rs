struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

impl Jar {
    fn open(&self) -> Option<u32> {
        Some(self.0.len() as u32)
    }
}

fn main() {
    match Jar("scrutinee").open() {
        Some(n) => println!("arm {n}"),
        None => {}
    }
    println!("after match");
    if Jar("condition").open().is_some() {
        println!("then");
    }
    while Jar("while").open() == None {}
    println!("end");
}

//~| arm 9
//~| washed scrutinee
//~| after match
//~| washed condition
//~| then
//~| washed while
//~| end
