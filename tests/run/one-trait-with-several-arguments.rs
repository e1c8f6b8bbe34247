// A bound, or a trait object, that has one trait with several arguments: the types around the call say which is meant.
trait Weigh<Unit> {
    fn weigh(&self) -> Unit;
}
trait Scale: Weigh<u32> + Weigh<String> {
    fn both(&self) -> String {
        let n: u32 = self.weigh();
        let text: String = self.weigh();
        format!("{n} {text}")
    }
}
struct Jar;
impl Weigh<u32> for Jar { fn weigh(&self) -> u32 { 350 } }
impl Weigh<String> for Jar { fn weigh(&self) -> String { "a lot".to_string() } }
impl Scale for Jar {}

fn add<T: From<u8> + From<bool> + Into<u64>>() -> u64 {
    T::from(7u8).into() + T::from(true).into()
}

fn main() {
    let scale: &dyn Scale = &Jar;
    let text: String = scale.weigh();
    println!("{text} {} {}", <dyn Scale as Weigh<u32>>::weigh(scale), scale.both()); //~| a lot 350 350 a lot
    println!("{}", add::<u32>()); //~| 8
}
