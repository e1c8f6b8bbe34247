macro_rules! jar {
    ($v:vis $name:ident) => {
        #[derive(Debug)]
        enum Jar { $v $name }
    };
}
jar!(Full);

#[cfg(any())]
enum Other { pub A, pub(crate) B(u8) }

fn main() {
    println!("{:?}", Jar::Full); //~| Full
}
