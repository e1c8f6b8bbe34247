// What an impl gives must be what the trait's `impl Trait` promises; such a trait has no table for it.
trait Shelf {
    fn grams(&self) -> impl Iterator<Item = u8>;
    fn label() -> impl Clone;
}

struct Jar;

impl Shelf for Jar {
    fn grams(&self) -> impl Iterator<Item = u32> { //~ E0271
        [1u32].into_iter()
    }
    fn label() -> u8 {
        1
    }
}

struct Tin;

impl Shelf for Tin {
    fn grams(&self) -> u8 { //~ E0277
        3
    }
    fn label() -> Jar { //~ E0277
        Jar
    }
}

fn main() {
    let _shelf: &dyn Shelf = &Jar; //~ E0038
}
