struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn early(n: i32) -> i32 {
    let _outer = Jar("outer");
    for i in 0..3 {
        let _each = Jar("each");
        if i == n {
            let _last = Jar("last");
            return i * 10;
        }
        if i == 0 {
            continue;
        }
        println!("round {i}");
    }
    println!("fell through");
    -1
}

fn main() {
    println!("{}", early(1));
    println!("{}", early(5));
    let v = 'a: {
        let _b = Jar("block");
        if true {
            break 'a 5;
        }
        6
    };
    println!("{v}");
    loop {
        let _l = Jar("loop");
        break;
    }
}

//~| washed each
//~| washed last
//~| washed each
//~| washed outer
//~| 10
//~| washed each
//~| round 1
//~| washed each
//~| round 2
//~| washed each
//~| fell through
//~| washed outer
//~| -1
//~| washed block
//~| 5
//~| washed loop
