trait Jar {
    fn size(&self) -> u32;
}

trait Lidded: Jar {
    fn close(&mut self);
}

struct Pot(u32);

impl Jar for Pot {
    fn size(&self) -> u32 {
        self.0
    }
}

impl Lidded for Pot {
    fn close(&mut self) {
        self.0 = 0;
    }
}

fn main() {
    let mut lidded: Box<dyn Lidded> = Box::new(Pot(3));
    lidded.close();
    let jar: Box<dyn Jar> = lidded;
    println!("{}", jar.size());
}

//~| 0
