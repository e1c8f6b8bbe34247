mod shelf {
    #[derive(Default)]
    pub struct Jar {
        pub size: u32,
        lid: bool,
    }

    impl Jar {
        pub fn is_closed(&self) -> bool {
            self.lid
        }
    }
}

fn main() {
    let jar = shelf::Jar::default();
    let other = shelf::Jar { size: 2, ..jar }; //~ E0451
    println!("{} {}", other.size, other.is_closed());
}
