mod kitchen {
    pub struct Jar {
        grams: u32,
    }
    impl Jar {
        pub fn new() -> Jar {
            Jar { grams: 1 }
        }
    }
}

fn main() {
    println!("{}", kitchen::Jar::new().grams); //~ E0616
}
