struct Jar {
    grams: u32,
}

enum Tool {
    Whisk,
}

mod shelf {}

trait Stir {
    fn speed() -> u32;
}

trait Beat {
    fn speed() -> u32;
}

impl Stir for Tool {
    fn speed() -> u32 { 1 }
}

impl Beat for Tool {
    fn speed() -> u32 { 2 }
}

fn main() {
    let jar = Jar(5); //~ E0423
    let tool = Tool; //~ E0423
    let shelf = shelf; //~ E0423
    let pan = Pan { size: 3 }; //~ E0422
    let speed = Tool::speed(); //~ E0034
    let fine = <Tool as Stir>::speed();
}
