struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn work(give: bool) {
    let jar = Jar("jar");
    if give {
        drop(jar);
        println!("given");
    }
    println!("leaving");
}

fn choose(n: i32) {
    let a = Jar("a");
    let b = Jar("b");
    let _kept = match n {
        0 => a,
        1 => b,
        _ => Jar("c"),
    };
    println!("chose");
}

fn main() {
    work(true);
    work(false);
    choose(0);
    choose(1);
    choose(2);
}

//~| washed jar
//~| given
//~| leaving
//~| leaving
//~| washed jar
//~| chose
//~| washed a
//~| washed b
//~| chose
//~| washed b
//~| washed a
//~| chose
//~| washed c
//~| washed b
//~| washed a
