struct Jar;

impl Drop for Jar {
    fn drop(&mut self) {
        println!("never washed");
    }
}

fn main() {
    let _jar = Jar;
    let _kept = Box::new(1);
    println!("leaving");
    std::process::exit(3);
}
//~ exit: 3
//~ ending: exited

//~| leaving
