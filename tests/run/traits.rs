trait Cook {
    fn name(&self) -> String;

    fn greet(&self) -> String {
        format!("I am {}", self.name())
    }

    fn loud(&self) -> String {
        self.greet() + "!"
    }
}

struct Chef;
struct Helper {
    age: u8,
}

impl Cook for Chef {
    fn name(&self) -> String {
        "the chef".to_string()
    }
}

impl Cook for Helper {
    fn name(&self) -> String {
        format!("a helper of {}", self.age)
    }

    fn greet(&self) -> String {
        "hello".into()
    }
}

impl Cook for i32 {
    fn name(&self) -> String {
        format!("number {self}")
    }
}

fn meet<C: Cook>(cook: &C) {
    println!("{}", cook.loud());
}

fn meet_two(a: &impl Cook, b: &impl Cook) {
    println!("{} and {}", a.name(), b.name());
}

fn main() {
    meet(&Chef);
    meet(&Helper { age: 20 });
    meet(&5);
    meet_two(&Chef, &7);
    println!("{}", Cook::name(&Chef));
    println!("{}", <Helper as Cook>::greet(&Helper { age: 1 }));
    println!("{}", 3.name());
}

//~| I am the chef!
//~| hello!
//~| I am number 5!
//~| the chef and number 7
//~| the chef
//~| hello
//~| number 3
