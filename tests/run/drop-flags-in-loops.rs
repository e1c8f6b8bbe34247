struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let mut slot = Some(Jar("start"));
    for i in 0..3 {
        let jar;
        if i != 1 {
            jar = Jar("made");
            println!("round {i} {}", jar.0);
        }
        if i == 2 {
            slot = None;
        }
    }
    println!("{}", slot.is_none());
    let mut held = Jar("h0");
    let mut n = 0;
    while n < 2 {
        if n == 1 {
            drop(held);
            held = Jar("h1");
        }
        n += 1;
    }
    println!("end {}", held.0);
}

//~| round 0 made
//~| washed made
//~| round 2 made
//~| washed start
//~| washed made
//~| true
//~| washed h0
//~| end h1
//~| washed h1
