struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

impl Jar {
    fn next(&self, n: i32) -> Option<i32> {
        if n > 0 { Some(n - 1) } else { None }
    }
}

fn main() {
    let mut n = 2;
    while let Some(next) = Jar("each round").next(n) {
        println!("round {n}");
        n = next;
    }
    println!("end");
}

//~| round 2
//~| washed each round
//~| round 1
//~| washed each round
//~| washed each round
//~| end
