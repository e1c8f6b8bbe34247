// A wildcard in a closure reads nothing, so the variable is not taken, by `move` neither.
struct Pan(&'static str);

impl Drop for Pan {
    fn drop(&mut self) {
        println!("{} washed", self.0);
    }
}

enum Only {
    One(Pan),
}

fn main() {
    let small = Pan("small");
    let wide = Only::One(Pan("wide"));
    let look = move || {
        let _ = small;
        let Only::One(_) = wide;
        5
    };
    println!("{}", look()); //~| 5
    drop(small); //~| small washed
    println!("{}", look_again()); //~| 6
    //~| wide washed
}

fn look_again() -> u8 {
    let nowhere = std::ptr::null::<Pan>();
    let look = || unsafe {
        let _ = *nowhere;
        6
    };
    look()
}
