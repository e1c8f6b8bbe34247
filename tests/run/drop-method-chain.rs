struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

impl Jar {
    fn wrap(self) -> Wrapped {
        Wrapped(self)
    }

    fn look(&self) -> &Self {
        println!("look {}", self.0);
        self
    }
}

struct Wrapped(Jar);

impl Drop for Wrapped {
    fn drop(&mut self) {
        println!("unwrapped {}", (self.0).0);
    }
}

impl Wrapped {
    fn done(&self) -> i32 {
        1
    }
}

fn main() {
    let n = Jar("chain").wrap().done();
    println!("{n}");
    Jar("seen").look().look();
    println!("end");
}

//~| unwrapped chain
//~| washed chain
//~| 1
//~| look seen
//~| look seen
//~| washed seen
//~| end
