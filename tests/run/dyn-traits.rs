trait Cook {
    fn name(&self) -> String;
    fn loud(&self) -> String {
        self.name() + "!"
    }
}

struct Chef(u8);
struct Boy;

impl Cook for Chef {
    fn name(&self) -> String {
        format!("chef {}", self.0)
    }
}

impl Cook for Boy {
    fn name(&self) -> String {
        "boy".into()
    }
}

impl Drop for Chef {
    fn drop(&mut self) {
        println!("chef {} leaves", self.0);
    }
}

fn greet(cook: &dyn Cook) {
    println!("{}", cook.loud());
}

fn main() {
    greet(&Chef(1));
    let cooks: Vec<Box<dyn Cook>> = vec![Box::new(Chef(2)), Box::new(Boy)];
    for cook in &cooks {
        greet(cook.as_ref());
    }
    println!("{} {}", std::mem::size_of_val(&*cooks[0]), std::mem::size_of::<&dyn Cook>());
    println!("{}", std::mem::size_of_val(&*cooks[1]));
}

//~| chef 1!
//~| chef 1 leaves
//~| chef 2!
//~| boy!
//~| 1 16
//~| 0
//~| chef 2 leaves
